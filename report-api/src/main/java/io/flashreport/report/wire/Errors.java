package io.flashreport.report.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashreport.report.storage.StorageUnavailableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes every error answer, the framework's own included. */
@ApplicationScoped
public class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String PROBLEM = "application/problem+json";
    private static final String TYPES = "https://flashreport.io/problems/";

    private final RoutingContext request;
    private final Clock clock;

    Errors(RoutingContext request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    public Response answer(ProblemKind kind, String message) {
        return begin(kind.status(), kind, message).build();
    }

    /** As {@link #answer(ProblemKind, String)}, and says when to try again, in whole seconds, if that is known. */
    public Response answer(ProblemKind kind, String message, @Nullable Duration retryAfter) {
        var response = answer(kind, message);
        if (retryAfter == null) return response;
        response.getHeaders()
                .putSingle(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, retryAfter.plusMillis(999).toSeconds()));
        return response;
    }

    /** The problem that another service has found with what this request asked of it. */
    public Response passOn(int status, ObjectNode problem, @Nullable String retryAfter) {
        problem.put("instance", request.request().path());
        var response = Response.status(status).type(PROBLEM).entity(problem);
        if (retryAfter != null) response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        return response.build();
    }

    /** The answer to a method that is not among those that are possible. */
    public Response methodNotAllowed(String allow) {
        return begin(405, ProblemKind.METHOD_NOT_ALLOWED, messageOf(405))
                .header(HttpHeaders.ALLOW, allow)
                .build();
    }

    private Response.ResponseBuilder begin(int status, ProblemKind kind, String message) {
        var path = request.request().path();
        var response = isVersion1(path) ? version1(status, message, path) : problem(status, kind, message, path);
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"FlashReport\"");
        }
        if (status == Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response;
    }

    private static boolean isVersion1(String path) {
        return !path.startsWith("/api/v2") && !path.startsWith("/api/admin");
    }

    private Response.ResponseBuilder version1(int status, String message, String path) {
        var reason = Status.fromStatusCode(status);
        var body = new ErrorBody(
                clock.millis(), status, reason == null ? "Error" : reason.getReasonPhrase(), message, path);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }

    private static Response.ResponseBuilder problem(int status, ProblemKind kind, String message, String path) {
        var body = new ProblemBody(TYPES + kind.slug(), kind.title(), status, message, path);
        return Response.status(status).type(PROBLEM).entity(body);
    }

    /** The gateway's token is refused: this challenge tells the gateway that it is no matter of the client's. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response tokenRefused() {
        var answer = answer(ProblemKind.BAD_CREDENTIALS, "Bad credentials");
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return answer;
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return answer(ProblemKind.FORBIDDEN, "These credentials do not allow this call.");
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        var answer = begin(status, ProblemKind.of(status), messageOf(status)).build();
        // The framework does not say it.
        if (status == 405)
            answer.getHeaders()
                    .putSingle(HttpHeaders.ALLOW, allowed(request.request().path()));
        return answer;
    }

    private static String allowed(String path) {
        if (path.matches("/api/v2/reports/?")) return "GET, HEAD, OPTIONS, POST";
        return path.matches(".*/(report/new|cancel|render|reconciliation)/?") ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    @ServerExceptionMapper
    Response storage(StorageUnavailableException e) {
        LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e.getMessage());
        return answer(ProblemKind.UNAVAILABLE, "The storage cannot be reached now: try again.");
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (isDatabase(e)) {
            LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e.getMessage());
            return answer(ProblemKind.UNAVAILABLE, "The database cannot be reached now: try again in some seconds.");
        }
        LOG.errorf(e, "%s %s", request.request().method(), request.request().path());
        return answer(ProblemKind.INTERNAL, "Something went wrong on our side; it is in our log.");
    }

    private String messageOf(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> request.request().method() + " is not possible at this address.";
            case 413 -> "The payload is too large.";
            default -> "The request cannot be answered.";
        };
    }

    private static boolean isDatabase(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) return true;
        }
        return false;
    }
}
