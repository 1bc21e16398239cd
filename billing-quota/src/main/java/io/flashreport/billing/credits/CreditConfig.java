package io.flashreport.billing.credits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.credits")
interface CreditConfig {
    /** How long a lease may be used; a node that dies keeps its credits from others for this long. */
    @WithDefault("30s")
    Duration leaseTime();

    /** The most credits of one lease. */
    @WithDefault("256")
    int leaseSize();

    /** One lease gets no more than this part of what is left: 16 stands for a sixteenth, but one credit at least. */
    @WithDefault("16")
    int leaseShare();
}
