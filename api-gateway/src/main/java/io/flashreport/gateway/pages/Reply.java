package io.flashreport.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.gateway.proxy.ServiceAnswer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer of the API, as pages read it. */
public record Reply(ServiceAnswer answer, ObjectMapper json) {
    public int status() {
        return answer.status();
    }

    public boolean ok() {
        return status() / 100 == 2;
    }

    /**
     * The answer as a value.
     *
     * @throws PageRefused when the API refuses
     */
    public <T> T as(Class<T> type) {
        return read(orRefuse().body(), type);
    }

    /**
     * The answer as it is.
     *
     * @throws PageRefused when the API refuses
     */
    public JsonNode tree() {
        return as(JsonNode.class);
    }

    /**
     * A list that is the whole answer.
     *
     * @throws PageRefused when the API refuses
     */
    public <T> List<T> list(Class<T> type) {
        return elements(tree(), type);
    }

    /**
     * A list that is a member of the answer.
     *
     * @throws PageRefused when the API refuses
     */
    public <T> List<T> list(String member, Class<T> type) {
        return elements(tree().path(member), type);
    }

    private <T> List<T> elements(JsonNode array, Class<T> type) {
        if (!array.isArray()) throw new IllegalStateException("the API answered no list of " + type.getSimpleName());
        var elements = new ArrayList<T>();
        array.forEach(element -> elements.add(json.convertValue(element, type)));
        return elements;
    }

    /**
     * The answer, when it is a good one.
     *
     * @throws PageRefused when the API refuses
     */
    public ServiceAnswer orRefuse() {
        if (!ok()) throw new PageRefused(status(), problem());
        return answer;
    }

    public String text() {
        return answer.body().toString(StandardCharsets.UTF_8);
    }

    /** What the problem in an answer says, in the API's words; an empty one when there is none in it. */
    public Problem problem() {
        var type = String.valueOf(answer.headers().get("Content-Type"));
        if (!type.contains("json") || answer.body().length() == 0) return new Problem("", "", json.nullNode());
        var problem = read(answer.body(), JsonNode.class);
        var name = problem.path("type").asText();
        return new Problem(
                name.substring(name.lastIndexOf('/') + 1),
                problem.path("detail").asText(),
                problem.path("findings"));
    }

    /**
     * What the API refuses with.
     *
     * @param name as in docs/problems.md
     */
    public record Problem(String name, String detail, JsonNode findings) {}

    private <T> T read(Buffer body, Class<T> type) {
        try {
            return json.readValue(body.getBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("the API answered what is no " + type.getSimpleName(), e);
        }
    }
}
