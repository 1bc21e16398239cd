package io.flashreport.billing.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

record SubscriptionId(@JsonValue UUID value) {}
