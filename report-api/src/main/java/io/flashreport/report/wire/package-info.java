/** The wire details that all calls of API v1 share: who calls, headers, errors. */
@NullMarked
package io.flashreport.report.wire;

import org.jspecify.annotations.NullMarked;
