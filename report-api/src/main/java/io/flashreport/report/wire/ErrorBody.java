package io.flashreport.report.wire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Every error of API v1, in the shape that clients of the original know.
 *
 * @param timestamp epoch milliseconds
 * @param error the reason phrase of the status
 * @param path of the request, without the query
 */
@JsonPropertyOrder({"timestamp", "status", "error", "message", "path"})
record ErrorBody(long timestamp, int status, String error, String message, String path) {}
