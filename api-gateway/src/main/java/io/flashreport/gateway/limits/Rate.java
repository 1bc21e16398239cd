package io.flashreport.gateway.limits;

import java.time.Duration;

/**
 * So many requests in a time, all of which may come at once.
 *
 * @param of whose they are
 */
record Rate(Limit limit, Object of, int requests, Duration per) {}
