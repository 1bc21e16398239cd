/** The one public port. */
@NullMarked
package io.flashreport.gateway;

import org.jspecify.annotations.NullMarked;
