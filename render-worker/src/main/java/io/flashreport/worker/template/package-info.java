/** The packages of templates, kept near the engines. */
@NullMarked
package io.flashreport.worker.template;

import org.jspecify.annotations.NullMarked;
