package io.flashreport.billing.wire;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every answer that is not what was asked for, the framework's own included. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String TYPES = "https://flashreport.io/problems/";

    private final RoutingContext request;

    Problems(RoutingContext request) {
        this.request = request;
    }

    public Response answer(ProblemKind kind, String detail) {
        return begin(kind, detail).build();
    }

    /** As {@link #answer(ProblemKind, String)}, and says when to try again, in whole seconds. */
    public Response answer(ProblemKind kind, String detail, Duration retryAfter) {
        return begin(kind, detail)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, retryAfter.plusMillis(999).toSeconds()))
                .build();
    }

    private Response.ResponseBuilder begin(ProblemKind kind, String detail) {
        var body = new Problem(
                TYPES + kind.slug(),
                kind.title(),
                kind.status(),
                detail,
                request.request().path());
        var response =
                Response.status(kind.status()).type("application/problem+json").entity(body);
        if (kind == ProblemKind.UNAVAILABLE) response.header(HttpHeaders.RETRY_AFTER, 5);
        return response;
    }

    /** The challenge tells the gateway that it is no matter of the client's. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response tokenRefused() {
        return begin(ProblemKind.BAD_CREDENTIALS, "The gateway's token is missing or not valid.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden() {
        return answer(ProblemKind.FORBIDDEN, "These credentials do not allow this call.");
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        var cause = e.getCause();
        var detail = cause == null ? e.getMessage() : cause.getMessage();
        return answer(ProblemKind.of(e.getResponse().getStatus()), detail == null ? "" : detail);
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        var field = e.getPath().stream().map(Problems::step).collect(Collectors.joining("."));
        return answer(
                ProblemKind.INVALID_REQUEST, (field.isEmpty() ? "The body: " : field + ": ") + e.getOriginalMessage());
    }

    private static String step(JsonMappingException.Reference reference) {
        var name = reference.getFieldName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (isDatabase(e)) {
            LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e.getMessage());
            return answer(ProblemKind.UNAVAILABLE, "The database cannot be reached now: try again in some seconds.");
        }
        LOG.errorf(e, "%s %s", request.request().method(), request.request().path());
        return answer(ProblemKind.INTERNAL, "Something went wrong on our side; it is in our log.");
    }

    private static boolean isDatabase(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) return true;
        }
        return false;
    }
}
