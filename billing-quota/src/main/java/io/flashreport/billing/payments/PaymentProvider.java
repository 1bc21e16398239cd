package io.flashreport.billing.payments;

import org.jspecify.annotations.Nullable;

/** Somebody who collects payments and tells of them. */
interface PaymentProvider {
    /** As it is stored, in lower case. */
    String name();

    /**
     * Reads what somebody sent who says to be the provider.
     *
     * @param body as it was received: a signature covers every byte
     */
    Reading read(String body, @Nullable String signature);

    sealed interface Reading {
        /**
         * It is the provider who tells this.
         *
         * @param id the provider's; an event that is sent again has the same
         */
        record Event(String id, PaymentEvent event) implements Reading {}

        record Untrusted(String reason) implements Reading {}

        /** Nobody has said how to know the provider by. */
        record NotConfigured() implements Reading {}
    }
}
