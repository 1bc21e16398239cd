/** Copies of the databases and the bucket, and the way back. */
@NullMarked
package io.flashreport.local.backup;

import org.jspecify.annotations.NullMarked;
