package io.flashreport.billing.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "flashreport.stripe")
interface StripeConfig {
    /** A file with nothing but the signing secret of the webhook ({@code whsec_…}); without it there is no webhook. */
    Optional<Path> webhookSecretFile();

    /** How old a signature may be, so that nobody can send an event again much later. */
    @WithDefault("5m")
    Duration tolerance();
}
