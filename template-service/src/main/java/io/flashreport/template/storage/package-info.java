/** The bucket: packages, originals, sample data and thumbnails. */
@NullMarked
package io.flashreport.template.storage;

import org.jspecify.annotations.NullMarked;
