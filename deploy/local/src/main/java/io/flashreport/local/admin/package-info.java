/** The administration API, called in the name of an operator. */
@NullMarked
package io.flashreport.local.admin;

import org.jspecify.annotations.NullMarked;
