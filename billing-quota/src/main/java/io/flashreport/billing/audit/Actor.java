package io.flashreport.billing.audit;

import io.flashreport.billing.wire.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something.
 *
 * @param id a user's id, or the name of a payment provider
 * @param email a user's, as it was at that time; nobody needs to give it when something is recorded
 */
public record Actor(String id, @Nullable String email) {
    public static Actor of(Caller caller) {
        return new Actor(caller.id().toString(), null);
    }

    public static Actor provider(String name) {
        return new Actor(name, null);
    }
}
