package io.flashreport.billing.mail;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.links.LinkId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox whose turn it is.
 *
 * @param attempts how often it has been tried, this time included
 */
record OutgoingMail(
        UUID id,
        EmailAddress recipient,
        MailKind kind,
        Map<String, String> values,
        @Nullable LinkId link,
        Instant created,
        int attempts) {}
