package io.flashreport.report.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.layout.Layout.Made;
import io.flashreport.report.layout.Layout.NoAnswer;
import io.flashreport.report.layout.Layout.Refused;
import io.flashreport.report.layout.Layout.Registered;
import io.flashreport.report.wire.PayloadType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has template-service make the layout of a report's data once more, as a template. */
@ApplicationScoped
class Layouts {
    private static final Logger LOG = Logger.getLogger(Layouts.class);

    /** What is a matter of the client's, whose words are passed on. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 409, 413, 415, 422, 429, 503);

    private final LayoutResource layouts;
    private final ObjectMapper json;

    Layouts(@RestClient LayoutResource layouts, ObjectMapper json) {
        this.layouts = layouts;
        this.json = json;
    }

    /**
     * Sends the data as it comes, whatever its length.
     *
     * @param template the name to register the layout under, null when it is only wanted
     */
    Layout make(Report report, Payload payload, InputStream data, @Nullable String template, String authorization) {
        var type = PayloadType.of(payload).toString();
        try (var response = layouts.make(
                authorization, type, report.title, payload.locale, payload.timeZone, payload.look, template, data)) {
            return switch (response.getStatus()) {
                case 200 ->
                    template == null ? new Made(response.readEntity(byte[].class)) : registered(false, response);
                case 201 -> registered(true, response);
                default -> refused(response);
            };
        } catch (ProcessingException e) {
            LOG.warnf("template-service made no layout: %s", e.getMessage());
            return new NoAnswer();
        }
    }

    private Layout registered(boolean created, Response response) {
        var version = bodyOf(response);
        return version == null ? new NoAnswer() : new Registered(created, version);
    }

    private Layout refused(Response response) {
        int status = response.getStatus();
        if (REFUSALS.contains(status) && bodyOf(response) instanceof ObjectNode problem && problem.has("detail"))
            return new Refused(status, problem, response.getHeaderString(HttpHeaders.RETRY_AFTER));
        LOG.warnf("template-service answered %d when it was asked for a layout", status);
        return new NoAnswer();
    }

    private @Nullable JsonNode bodyOf(Response response) {
        try {
            return json.readTree(response.readEntity(String.class));
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
