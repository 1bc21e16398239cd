/** The files of versions, and what was found in them, for people. */
@NullMarked
package io.flashreport.template.download;

import org.jspecify.annotations.NullMarked;
