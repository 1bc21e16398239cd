package io.flashreport.report.credits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.credits")
interface CreditConfig {
    /** PEM (PKCS#8, EC P-256) that signs the tokens of this service's own calls. */
    Path tokenPrivateKeyFile();

    /** The credits that are asked for first. It doubles while leases are used up within {@link #busyWithin}. */
    @WithDefault("4")
    int smallestLease();

    /** More at a time would be out of reach of other nodes for longer than it saves calls. */
    @WithDefault("256")
    int largestLease();

    /** A lease that is used up within this time makes the next one twice as large. */
    @WithDefault("1S")
    Duration busyWithin();

    /** A lease of which nothing is taken for so long goes back. */
    @WithDefault("1500MS")
    Duration idleAfter();

    /** How long a report may wait for its credit before it is refused. */
    @WithDefault("8S")
    Duration takeWithin();

    /** How long a refusal is believed without asking again. */
    @WithDefault("1S")
    Duration rememberRefusal();

    /** How long billing-quota is left alone after it did not answer. */
    @WithDefault("300MS")
    Duration afterSilence();

    /** A lease whose grant became known to nobody in this time belongs to a node that is gone; longer than a call. */
    @WithDefault("10S")
    Duration openWithin();
}
