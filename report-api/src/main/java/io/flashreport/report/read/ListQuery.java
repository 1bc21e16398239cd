package io.flashreport.report.read;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.ReportState;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request asks of a list: docs/api-v2.md. */
@RequestScoped
public class ListQuery {
    private static final int USUAL_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final RoutingContext request;

    ListQuery(RoutingContext request) {
        this.request = request;
    }

    public sealed interface Reading {
        record Understood(Filter filter, Position after, int limit) implements Reading {}

        /** Names the parameter, what it was and what to do. */
        record Wrong(String message) implements Reading {}
    }

    private static final class WrongParameter extends Exception {
        WrongParameter(String message) {
            super(message, null, false, false);
        }
    }

    /** Of one account. */
    public Reading read(AccountId account) {
        try {
            return read(account, search());
        } catch (WrongParameter e) {
            return new Reading.Wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Of all accounts, or of the one that the request names. */
    public Reading readOfAnyAccount() {
        try {
            var account = first("account");
            var search = search();
            if (account != null) return read(accountOf(account), search);
            return search == null
                    ? read(null, null)
                    : new Reading.Wrong("search needs an account: say whose reports, as in account={id}.");
        } catch (WrongParameter e) {
            return new Reading.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Reading read(@Nullable AccountId account, @Nullable Search search) throws WrongParameter {
        var template = request.queryParam("template");
        var filter = new Filter(
                account,
                search,
                states(),
                template.isEmpty() ? null : new Filter.Made(emptyToNull(template.getFirst())),
                time("from", Filter.ALWAYS),
                time("to", Filter.FOREVER));
        return new Reading.Understood(filter, after(), limit());
    }

    private @Nullable Search search() {
        var text = first("search");
        return text == null ? null : Search.of(text.strip());
    }

    private static AccountId accountOf(String text) throws WrongParameter {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new WrongParameter("account must be the id of an account, was " + text);
        }
    }

    private Set<ReportState> states() throws WrongParameter {
        var states = EnumSet.noneOf(ReportState.class);
        for (var name : request.queryParam("state")) {
            if (name.isEmpty()) continue;
            try {
                states.add(ReportState.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new WrongParameter(
                        "state must be one of " + Arrays.toString(ReportState.values()) + ", was " + name);
            }
        }
        return states.isEmpty() ? EnumSet.allOf(ReportState.class) : states;
    }

    private Instant time(String name, Instant usual) throws WrongParameter {
        var text = first(name);
        if (text == null) return usual;
        try {
            // A plus that was not encoded arrives as a space.
            var time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return time.isBefore(Filter.ALWAYS) ? Filter.ALWAYS : time.isAfter(Filter.FOREVER) ? Filter.FOREVER : time;
        } catch (DateTimeException e) {
            throw new WrongParameter(name + " must be a time of RFC 3339, as in 2026-11-27T10:00:00Z, was " + text);
        }
    }

    private Position after() throws WrongParameter {
        var cursor = first("after");
        if (cursor == null) return Position.START;
        return Position.read(cursor)
                .orElseThrow(
                        () -> new WrongParameter("after must be what next was in an earlier answer, was " + cursor));
    }

    private int limit() throws WrongParameter {
        var text = first("limit");
        if (text == null) return USUAL_LIMIT;
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) return limit;
        } catch (NumberFormatException e) {
            // Named below.
        }
        throw new WrongParameter("limit must be a number from 1 to " + MAX_LIMIT + ", was " + text);
    }

    /** Null when there is none, or it is blank: forms send the fields that were left empty, too. */
    private @Nullable String first(String name) {
        List<String> values = request.queryParam(name);
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
