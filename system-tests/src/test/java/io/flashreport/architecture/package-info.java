/** The house rules on who may touch what. */
@NullMarked
package io.flashreport.architecture;

import org.jspecify.annotations.NullMarked;
