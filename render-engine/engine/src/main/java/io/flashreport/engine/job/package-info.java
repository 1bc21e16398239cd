/** What every step of a job needs: how it fails, what it logs, how long it takes. */
@NullMarked
package io.flashreport.engine.job;

import org.jspecify.annotations.NullMarked;
