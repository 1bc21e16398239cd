/** The logos of looks, kept near the engines. */
@NullMarked
package io.flashreport.worker.logo;

import org.jspecify.annotations.NullMarked;
