/** What operators are given: images, compose file, chart, alerts and dashboards, checked as far as that goes without a cluster. */
@NullMarked
package io.flashreport.operations;

import org.jspecify.annotations.NullMarked;
