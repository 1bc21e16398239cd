package io.flashreport.billing.wire;

/**
 * What every call of API v2 answers when something is wrong: RFC 9457.
 *
 * @param type one of the addresses in docs/problems.md
 * @param title the same for every problem of this type
 * @param detail what is wrong this time, where, and what to do
 * @param instance the path of the request
 */
record Problem(String type, String title, int status, String detail, String instance) {}
