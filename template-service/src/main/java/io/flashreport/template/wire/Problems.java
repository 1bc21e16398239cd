package io.flashreport.template.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.flashreport.template.storage.StorageUnavailableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

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
        return begin(kind, detail, null).build();
    }

    public Response answer(Refusal refusal) {
        var response = begin(refusal.kind(), refusal.detail(), null);
        var retryAfter = refusal.retryAfter();
        if (retryAfter == null) return response.build();
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        var answer = response.build();
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds);
        return answer;
    }

    /** The template is refused for what a check found. */
    public Response refused(String detail, List<?> findings) {
        return begin(ProblemKind.TEMPLATE_REFUSED, detail, findings).build();
    }

    private Response.ResponseBuilder begin(ProblemKind kind, String detail, @Nullable List<?> findings) {
        var body = problem(kind, detail, request.request().path(), findings);
        var response =
                Response.status(kind.status()).type("application/problem+json").entity(body);
        if (kind == ProblemKind.UNAVAILABLE) response.header(HttpHeaders.RETRY_AFTER, 5);
        return response;
    }

    static Problem problem(ProblemKind kind, String detail, String path, @Nullable List<?> findings) {
        return new Problem(TYPES + kind.slug(), kind.title(), kind.status(), detail, path, findings);
    }

    /** The challenge tells the gateway that it is no matter of the client's. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response tokenRefused() {
        return begin(ProblemKind.BAD_CREDENTIALS, "The gateway's token is missing or not valid.", null)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden() {
        return answer(ProblemKind.FORBIDDEN, "These credentials do not allow this call.");
    }

    @ServerExceptionMapper
    public Response storage(StorageUnavailableException e) {
        LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e.getMessage());
        return answer(ProblemKind.UNAVAILABLE, "The storage cannot be reached now: try again.");
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e) {
        return answer(ProblemKind.INVALID_REQUEST, BodyFaults.describe(e));
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
            case UPLOAD_TOO_LARGE -> BodyLimit.TOO_LARGE;
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
