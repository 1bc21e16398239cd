package io.flashreport.report.credits;

import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.BillingResource.Closing;
import io.flashreport.report.credits.BillingResource.LeaseWish;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Speaks with billing-quota. Every call ends within seconds, and no answer is an answer too. */
@ApplicationScoped
public class Billing {
    private static final Logger LOG = Logger.getLogger(Billing.class);

    private final BillingResource billing;
    private final BillingToken token;

    Billing(@RestClient BillingResource billing, BillingToken token) {
        this.billing = billing;
        this.token = token;
    }

    /**
     * Makes the client while no request is served: one that is made within a request is closed with the HTTP server,
     * before the node has given its leases back.
     */
    void prepare(@Observes StartupEvent event) {
        var _ = ClientProxy.unwrap(billing);
    }

    LeaseAnswer lease(LeaseId id, SubscriptionId subscription, int wanted) {
        var wish = new LeaseWish(subscription.value(), wanted);
        try (var response = billing.lease(id.value(), token.authorization(), wish)) {
            return switch (response.getStatus()) {
                case 200 -> response.readEntity(LeaseAnswer.class);
                case 404 -> new LeaseAnswer.Invalid();
                case 409 -> new LeaseAnswer.Closed();
                default -> {
                    LOG.warnf("billing-quota answered %d when asked for a lease", response.getStatus());
                    yield new LeaseAnswer.None();
                }
            };
        } catch (ProcessingException e) {
            LOG.warnf("billing-quota cannot be asked for a lease: %s", e.getMessage());
            return new LeaseAnswer.None();
        }
    }

    /** Whether it is known now that the lease is closed, and what was used of it. */
    boolean close(ClosedLease lease) {
        var closing = new Closing(lease.subscription().value(), lease.usage());
        return isTaken("the end of a lease", () -> billing.close(lease.id().value(), token.authorization(), closing));
    }

    boolean giveBack(List<CreditReturn> returns) {
        return isTaken("the return of credits", () -> billing.giveBack(token.authorization(), returns));
    }

    /** The counters of the next subscriptions in the order of their ids; empty when there is no answer. */
    public Optional<List<CreditCounters>> credits(UUID after, int limit) {
        try (var response = billing.credits(token.authorization(), after, limit)) {
            if (response.getStatus() == 200) return Optional.of(List.of(response.readEntity(CreditCounters[].class)));
            LOG.warnf("billing-quota answered %d when asked for its counters", response.getStatus());
        } catch (ProcessingException e) {
            LOG.warnf("billing-quota cannot be asked for its counters: %s", e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isTaken(String what, Supplier<Response> call) {
        try (var response = call.get()) {
            if (response.getStatus() == 204) return true;
            LOG.warnf("billing-quota answered %d to %s, it is told again", response.getStatus(), what);
        } catch (ProcessingException e) {
            LOG.warnf("billing-quota cannot be told %s now, it is told again: %s", what, e.getMessage());
        }
        return false;
    }
}
