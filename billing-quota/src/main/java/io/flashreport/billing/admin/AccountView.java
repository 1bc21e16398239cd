package io.flashreport.billing.admin;

import io.flashreport.billing.subscriptions.SubscriptionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account as operators see it. */
record AccountView(UUID id, String name, Instant created, List<SubscriptionView> subscriptions) {}
