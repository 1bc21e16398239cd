package io.flashreport.report.wire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Every error of what is not API v1: RFC 9457.
 *
 * @param type one of the addresses in docs/problems.md
 * @param title the same for every problem of this type
 * @param detail what is wrong this time, where, and what to do
 * @param instance the path of the request
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
record ProblemBody(String type, String title, int status, String detail, String instance) {}
