package io.flashreport.billing.admin;

import io.flashreport.billing.subscriptions.SubscriptionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as operators see it.
 *
 * @param deleted when; null while it is not
 */
record AccountView(
        UUID id, String name, Instant created, @Nullable Instant deleted, List<SubscriptionView> subscriptions) {}
