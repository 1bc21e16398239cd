/** One job, from its data to a stored document and log. */
@NullMarked
package io.flashreport.worker.render;

import org.jspecify.annotations.NullMarked;
