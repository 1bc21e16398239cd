/** How much work may wait before no more is taken. */
@NullMarked
package io.flashreport.report.backlog;

import org.jspecify.annotations.NullMarked;
