package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.backlog.BacklogCap;
import io.flashreport.report.credits.Credits;
import io.flashreport.report.presentation.LookWish;
import io.flashreport.report.presentation.PresentationWish;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.RequestHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Refuses what need not be read, and has the rest taken in; the same for each version of the API. */
@ApplicationScoped
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[ -~]{1,255}");

    private final Intake intake;
    private final IntakeConfig config;
    private final Commit commit;
    private final Credits credits;
    private final BacklogCap backlog;
    private final Caller caller;
    private final RoutingContext request;
    private final Repeats repeats;
    private final Acceptances acceptances;

    Reception(
            Intake intake,
            IntakeConfig config,
            Commit commit,
            Credits credits,
            BacklogCap backlog,
            Caller caller,
            RoutingContext request,
            Repeats repeats,
            Acceptances acceptances) {
        this.intake = intake;
        this.config = config;
        this.commit = commit;
        this.credits = credits;
        this.backlog = backlog;
        this.caller = caller;
        this.request = request;
        this.repeats = repeats;
        this.acceptances = acceptances;
    }

    /** @param keys what the request has as its idempotency key: one or none */
    Acceptance receive(InputStream body, List<String> keys) {
        var wish = wish(keys.isEmpty() ? null : keys.getFirst());
        var acceptance = keys.stream().allMatch(IDEMPOTENCY_KEY.asMatchPredicate()) && keys.size() <= 1
                ? take(wish, body)
                : new Refused(
                        Refusal.INVALID_PARAMETER,
                        "The Idempotency-Key must be one of 1 to 255 printable ASCII characters.");
        acceptances.note(wish.account(), acceptance);
        drain(body);
        return acceptance;
    }

    private Acceptance take(Wish wish, InputStream body) {
        if (!caller.mayCreate()) return new Refused(Refusal.INVALID_SUBSCRIPTION, "Bad credentials");
        try {
            var known = repeats.find(wish);
            // It was accepted when it came first: no limit that was reached since is a reason against it.
            return known.isPresent()
                    ? decoded(wish, body, plain -> repeats.answer(known.get(), wish, plain))
                    : takeNew(wish, body);
        } catch (SQLException e) {
            LOG.warnf("A report was refused, its key cannot be looked up: %s", e.getMessage());
            return new Refused(
                    Refusal.UNAVAILABLE, "The report cannot be accepted safely now: try again in some seconds.");
        }
    }

    private Acceptance takeNew(Wish wish, InputStream body) throws SQLException {
        var denial = credits.knownDenial(wish.subscription());
        if (denial.isPresent()) return commit.refused(denial.get());
        var full = backlog.full(wish.account());
        if (full.isPresent()) {
            return new Refused(
                    Refusal.BACKLOG_FULL, full.get().message(), full.get().retryAfter());
        }
        return decoded(wish, body, plain -> intake.take(wish, plain));
    }

    @FunctionalInterface
    private interface Taking {
        Acceptance take(InputStream plain) throws SQLException;
    }

    private Acceptance decoded(Wish wish, InputStream body, Taking taking) throws SQLException {
        return switch (BodyEncoding.of(request.request().headers().getAll(HttpHeaders.CONTENT_ENCODING))) {
            case IDENTITY -> declaredLength() > wish.maxPayloadBytes() ? Intake.tooLarge(wish) : taking.take(body);
            case GZIP -> decompressed(body, taking);
            case UNKNOWN ->
                new Refused(
                        Refusal.UNKNOWN_ENCODING,
                        "The Content-Encoding "
                                + request.request().getHeader(HttpHeaders.CONTENT_ENCODING)
                                + " is not known: send gzip, or the data as it is.");
        };
    }

    private static Acceptance decompressed(InputStream body, Taking taking) throws SQLException {
        try (var plain = new GzipBody(body)) {
            return taking.take(plain);
        } catch (IOException e) {
            throw new IllegalStateException("closing leaves the body alone, and there is nothing else to fail", e);
        }
    }

    private Wish wish(@Nullable String key) {
        var query = new Query(request.request().query());
        return new Wish(
                caller.account(),
                caller.subscription(),
                query.first("title"),
                new PresentationWish(
                        query.first("template"),
                        query.allBehind("param."),
                        query.first("locale"),
                        query.first("timeZone"),
                        lookOf(query)),
                DeclaredType.of(RequestHeaders.contentType(request)),
                caller.maxPayloadBytes(),
                caller.concurrentReports(),
                caller.retention(),
                caller.renderLimits(),
                request.request().query(),
                key,
                caller.authorization());
    }

    private static LookWish lookOf(Query query) {
        return new LookWish(
                query.first("accent"),
                query.first("font"),
                query.first("paper"),
                query.first("orientation"),
                query.first("chart"),
                query.first("logo"));
    }

    private long declaredLength() {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void drain(InputStream body) {
        try {
            long left = config.drainMax().asLongValue();
            byte[] buffer = new byte[16 * 1024];
            for (int read = 0; read >= 0 && left > 0; left -= read) read = body.read(buffer);
        } catch (IOException e) {
            LOG.debugf("The client went away: %s", e.getMessage());
        }
    }
}
