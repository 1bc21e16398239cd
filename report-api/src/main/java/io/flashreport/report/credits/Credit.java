package io.flashreport.report.credits;

import io.flashreport.report.SubscriptionId;

/** The right to accept one report, as long as its lease is open. One that is not used is simply dropped. */
public record Credit(SubscriptionId subscription, LeaseId lease) {}
