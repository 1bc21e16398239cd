package io.flashreport.report.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.ReportId;
import io.flashreport.report.read.ListStore;
import io.flashreport.report.read.ReportBody;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/reports")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
public class EventsResource {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Changes changes;
    private final ChangeStore store;
    private final ListStore bodies;
    private final OwnReports reports;
    private final Caller caller;
    private final Errors errors;
    private final EventConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final RoutingContext request;

    EventsResource(
            Changes changes,
            ChangeStore store,
            ListStore bodies,
            OwnReports reports,
            Caller caller,
            Errors errors,
            EventConfig config,
            ObjectMapper json,
            Clock clock,
            RoutingContext request) {
        this.changes = changes;
        this.store = store;
        this.bodies = bodies;
        this.reports = reports;
        this.caller = caller;
        this.errors = errors;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.request = request;
    }

    /** What is sent before anything new. */
    @FunctionalInterface
    private interface Beginning {
        void send(EventStream stream) throws IOException, SQLException;
    }

    @GET
    @Path("/events")
    public Response ofAccount(@HeaderParam(LAST_EVENT_ID) @Nullable String last) throws SQLException {
        var account = caller.account().value();
        return stream(account, null, stream -> {
            if (last != null && last.matches("\\d{1,18}")) tellMissed(stream, last, account);
        });
    }

    // An entity manager would keep its connection for as long as the stream is open.
    @GET
    @Path("/{report}/events")
    public Response ofReport(@PathParam("report") String id) throws SQLException {
        var account = caller.account();
        var report = OwnReports.idOf(id);
        var body = report.isPresent() ? bodies.find(report.get(), account) : Optional.<ReportBody>empty();
        if (body.isEmpty()) return reports.unknown(id);
        if (!body.get().expiresAt().isAfter(clock.instant()))
            return reports.expired(body.get().id(), body.get().expiresAt());
        return stream(
                account.value(),
                body.get().id(),
                stream -> tellState(stream, account.value(), body.get().id()));
    }

    private Response stream(UUID account, @Nullable UUID report, Beginning beginning) throws SQLException {
        var listener = changes.listen(account, report);
        if (listener.isEmpty()) {
            return errors.answer(
                    ProblemKind.RATE_LIMIT,
                    "At most " + config.maxPerAccount() + " streams of an account are open at the same time.",
                    Duration.ofSeconds(30));
        }
        // A client that goes away is noticed at once, and not when the next event cannot be sent.
        request.addEndHandler(over -> end(listener.get()));
        StreamingOutput output = out -> follow(listener.get(), new EventStream(out, json), beginning);
        return Response.ok(output, "text/event-stream; charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // What buffers on the way would keep events back.
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private void follow(Listener listener, EventStream stream, Beginning beginning) throws IOException {
        long end = System.nanoTime() + config.life().toNanos();
        try {
            stream.begin(changes.toldUpTo());
            beginning.send(stream);
            while (!listener.isClosed() && System.nanoTime() - end < 0) {
                var change = listener.next(config.silence());
                if (change != null) stream.change(change);
                else if (!listener.isClosed()) stream.comment();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IOException("the database did not say what to begin with", e);
        } finally {
            end(listener);
        }
    }

    private void end(Listener listener) {
        listener.close();
        changes.leave(listener);
    }

    private void tellMissed(EventStream stream, String last, UUID account) throws IOException, SQLException {
        var told = changes.toldUpTo();
        var missed = store.missed(last, told, account);
        if (missed.isEmpty()) {
            stream.reset(told);
        } else {
            for (var change : missed.get()) stream.change(change);
        }
    }

    private void tellState(EventStream stream, UUID account, UUID report) throws IOException, SQLException {
        var body = bodies.find(new ReportId(report));
        stream.change(new Change(changes.toldUpTo(), account, report, body.orElse(null)));
    }
}
