package io.flashreport.billing.links;

import java.util.UUID;

public record LinkId(UUID value) {}
