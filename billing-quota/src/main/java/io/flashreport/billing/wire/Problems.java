package io.flashreport.billing.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every answer that is not what was asked for, the framework's own included. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** How the framework's own messages begin; ours say more. */
    private static final List<String> FRAMEWORKS = List.of("HTTP ", "Unable to find", "The content-type header");

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
    public Response unavailable(UnavailableException e) {
        return answer(ProblemKind.UNAVAILABLE, e.detail());
    }

    // Named explicitly, else the framework's own mapper would be nearer.
    @ServerExceptionMapper
    public Response body(MismatchedInputException e) {
        return answer(ProblemKind.INVALID_REQUEST, BodyFaults.describe(e));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException fault) {
            return answer(ProblemKind.INVALID_REQUEST, BodyFaults.describe(fault));
        }
        var kind = ProblemKind.of(e.getResponse().getStatus());
        return answer(kind, detail(kind, e));
    }

    private String detail(ProblemKind kind, WebApplicationException e) {
        var message = e.getMessage();
        if (message != null && FRAMEWORKS.stream().noneMatch(message::startsWith)) return message;
        return switch (kind) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED ->
                "This address does not know " + request.request().method() + ".";
            case UNSUPPORTED_TYPE -> "Send JSON, with the header Content-Type: application/json.";
            default -> "The request could not be read.";
        };
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
