/** From the bytes of a request to a version: reading what comes in, having it checked, storing it. */
@NullMarked
package io.flashreport.template.upload;

import org.jspecify.annotations.NullMarked;
