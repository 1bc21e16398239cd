@NullMarked
package io.flashreport.local.s3;

import org.jspecify.annotations.NullMarked;
