package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.backlog.BacklogCap;
import io.flashreport.report.credits.Credits;
import io.flashreport.report.presentation.LookWish;
import io.flashreport.report.presentation.PresentationWish;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.RequestHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/** Refuses what need not be read, and has the rest taken in; the same for each version of the API. */
@ApplicationScoped
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final Intake intake;
    private final IntakeConfig config;
    private final Commit commit;
    private final Credits credits;
    private final BacklogCap backlog;
    private final Caller caller;
    private final RoutingContext request;
    private final MeterRegistry metrics;

    Reception(
            Intake intake,
            IntakeConfig config,
            Commit commit,
            Credits credits,
            BacklogCap backlog,
            Caller caller,
            RoutingContext request,
            MeterRegistry metrics) {
        metrics.counter("flashreport.reports.accepted");
        for (var refusal : Refusal.values()) metrics.counter("flashreport.reports.refused", "reason", refusal.name());
        this.intake = intake;
        this.config = config;
        this.commit = commit;
        this.credits = credits;
        this.backlog = backlog;
        this.caller = caller;
        this.request = request;
        this.metrics = metrics;
    }

    Acceptance receive(InputStream body) {
        var wish = wish();
        var acceptance = take(wish, body);
        switch (acceptance) {
            case Accepted _ -> {
                backlog.accepted(wish.account());
                metrics.counter("flashreport.reports.accepted").increment();
            }
            case Refused refused ->
                metrics.counter(
                                "flashreport.reports.refused",
                                "reason",
                                refused.refusal().name())
                        .increment();
        }
        drain(body);
        return acceptance;
    }

    private Acceptance take(Wish wish, InputStream body) {
        if (!caller.mayCreate()) return new Refused(Refusal.INVALID_SUBSCRIPTION, "Bad credentials");
        var denial = credits.knownDenial(wish.subscription());
        if (denial.isPresent()) return commit.refused(denial.get());
        var full = backlog.full(wish.account());
        if (full.isPresent()) {
            return new Refused(
                    Refusal.BACKLOG_FULL, full.get().message(), full.get().retryAfter());
        }
        return switch (BodyEncoding.of(request.request().headers().getAll(HttpHeaders.CONTENT_ENCODING))) {
            case IDENTITY ->
                declaredLength() > wish.maxPayloadBytes() ? Intake.tooLarge(wish) : intake.take(wish, body);
            case GZIP -> takeCompressed(wish, body);
            case UNKNOWN ->
                new Refused(
                        Refusal.UNKNOWN_ENCODING,
                        "The Content-Encoding "
                                + request.request().getHeader(HttpHeaders.CONTENT_ENCODING)
                                + " is not known: send gzip, or the data as it is.");
        };
    }

    private Acceptance takeCompressed(Wish wish, InputStream body) {
        try (var plain = new GzipBody(body)) {
            return intake.take(wish, plain);
        } catch (IOException e) {
            throw new IllegalStateException("closing leaves the body alone, and there is nothing else to fail", e);
        }
    }

    private Wish wish() {
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
