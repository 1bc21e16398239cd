package io.flashreport.gateway.keys;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/** Begins sessions of people whom a provider has identified that the operator trusts. Calls block. */
@Singleton
public class TrustedLogIns {
    public sealed interface Outcome {}

    public record Begun(String token, Instant validUntil) implements Outcome {
        @Override
        public String toString() {
            return "Begun[until " + validUntil + "]";
        }
    }

    /**
     * There is no session for this address.
     *
     * @param detail for people
     */
    public record Refused(int status, String detail) implements Outcome {}

    private final BillingClient billing;

    TrustedLogIns(BillingClient billing) {
        this.billing = billing;
    }

    /**
     * A session of the user with an address.
     *
     * @param email of which the provider says that it is theirs
     */
    public Outcome begin(String email) {
        try {
            return billing.beginSession(email);
        } catch (IOException e) {
            throw new IllegalStateException("billing-quota begins no session", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
