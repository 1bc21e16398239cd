package io.flashreport.gateway.keys;

import java.time.Instant;

/** Who a secret makes its bearer. */
public sealed interface Holder permits Grant, Session {
    boolean validAt(Instant now);
}
