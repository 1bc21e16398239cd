/** The only door to object storage. */
@NullMarked
package io.flashreport.report.storage;

import org.jspecify.annotations.NullMarked;
