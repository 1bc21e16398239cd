package io.flashreport.gateway.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.billing")
interface BillingConfig {
    URI url();

    /**
     * For connecting, and for an answer beyond the time for which it may be held back. Long enough for a busy machine:
     * a process that is gone is noticed at once, only one that hangs takes this long.
     */
    @WithDefault("3s")
    Duration timeout();

    /** Keys looked up at the same time; more wait for their turn. */
    @WithDefault("32")
    int lookups();
}
