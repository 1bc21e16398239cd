package io.flashreport.report.wire;

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
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every error answer, the framework's own included. */
@ApplicationScoped
public class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final RoutingContext request;
    private final Clock clock;

    Errors(RoutingContext request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    public Response answer(int status, String message) {
        var reason = Status.fromStatusCode(status);
        var body = new ErrorBody(
                clock.millis(),
                status,
                reason == null ? "Error" : reason.getReasonPhrase(),
                message,
                request.request().path());
        var response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"FlashReport\"");
        }
        if (status == Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    Response unauthorized() {
        return answer(401, "Bad credentials");
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    Response authenticationFailed() {
        return answer(401, "Bad credentials");
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return answer(403, "These credentials do not allow this call.");
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        var answer = answer(status, messageOf(status));
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) answer.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        return answer;
    }

    @ServerExceptionMapper
    Response storage(StorageUnavailableException e) {
        LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e.getMessage());
        return answer(503, "The storage cannot be reached now: try again.");
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (isDatabase(e)) {
            LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e.getMessage());
            return answer(503, "The database cannot be reached now: try again in some seconds.");
        }
        LOG.errorf(e, "%s %s", request.request().method(), request.request().path());
        return answer(500, "Something went wrong on our side; it is in our log.");
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
