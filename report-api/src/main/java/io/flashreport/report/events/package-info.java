/** Tells clients as it happens what becomes of their reports. */
@NullMarked
package io.flashreport.report.events;

import org.jspecify.annotations.NullMarked;
