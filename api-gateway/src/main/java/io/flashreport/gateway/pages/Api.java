package io.flashreport.gateway.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.gateway.edge.ApiCall;
import io.flashreport.gateway.edge.ApiCalls;
import io.flashreport.gateway.proxy.ServiceCalls.Content;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** The API in the name of one visitor. Calls block, and are made on virtual threads. */
public final class Api {
    private final ApiCalls calls;
    private final ObjectMapper json;
    private final Optional<String> session;
    private final String address;

    Api(ApiCalls calls, ObjectMapper json, Optional<String> session, String address) {
        this.calls = calls;
        this.json = json;
        this.session = session;
        this.address = address;
    }

    public Reply get(String uri) {
        return send(HttpMethod.GET, uri, Optional.empty());
    }

    public Reply delete(String uri) {
        return send(HttpMethod.DELETE, uri, Optional.empty());
    }

    public Reply post(String uri) {
        return send(HttpMethod.POST, uri, Optional.empty());
    }

    public Reply post(String uri, Object body) {
        return send(HttpMethod.POST, uri, Optional.of(content(body)));
    }

    /** Sends what is no JSON of ours; nothing when it is empty. */
    public Reply post(String uri, String type, String body) {
        return send(
                HttpMethod.POST,
                uri,
                body.isEmpty() ? Optional.empty() : Optional.of(new Content(type, Buffer.buffer(body))));
    }

    public Reply put(String uri, Object body) {
        return send(HttpMethod.PUT, uri, Optional.of(content(body)));
    }

    public Reply patch(String uri, Object body) {
        return send(HttpMethod.PATCH, uri, Optional.of(content(body)));
    }

    public Reply send(HttpMethod method, String uri, Optional<Content> content) {
        var answer = calls.send(new ApiCall(method, uri, content, session, address));
        return new Reply(answer.toCompletionStage().toCompletableFuture().join(), json);
    }

    private Content content(Object body) {
        try {
            return new Content("application/json", Buffer.buffer(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be JSON: " + body.getClass(), e);
        }
    }
}
