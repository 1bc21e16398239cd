package io.flashreport.gateway.pages;

import io.flashreport.gateway.edge.FormToken;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody asks for a page: what they ask, and who they are. */
public final class Visit {
    private final String uri;
    private final Map<String, String> variables;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> form;
    private final Optional<String> session;
    private final Optional<String> departure;
    private final Api api;
    private final Optional<Me> me;

    Visit(
            String uri,
            Map<String, String> variables,
            Buffer body,
            Optional<String> session,
            Optional<String> departure,
            Api api,
            Optional<Me> me) {
        this.uri = uri;
        this.variables = variables;
        this.query = new QueryStringDecoder(uri, StandardCharsets.UTF_8).parameters();
        this.form = new QueryStringDecoder(body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, 1024)
                .parameters();
        this.session = session;
        this.departure = departure;
        this.api = api;
        this.me = me;
    }

    /** The same with what was sent, by whom. */
    Visit as(Optional<Me> visitor, Buffer body) {
        return new Visit(uri, variables, body, session, departure, api, visitor);
    }

    /** Whether the form shows the token of its page. */
    boolean hasToken() {
        return FormToken.of(session.orElse("")).matches(field("token"));
    }

    /** Path and query. */
    public String uri() {
        return uri;
    }

    public Api api() {
        return api;
    }

    /** Who is logged in; on a page for everybody perhaps nobody. */
    public Optional<Me> visitor() {
        return me;
    }

    public Me me() {
        return me.orElseThrow();
    }

    /** What was kept when this browser left to log in elsewhere. */
    public Optional<String> departure() {
        return departure;
    }

    /** A variable of the path. */
    public String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** A parameter of the query, stripped; empty when it is missing. */
    public String query(String name) {
        return first(query, name).strip();
    }

    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** A field of the form, as it was typed; empty when it is missing. */
    public String field(String name) {
        return first(form, name);
    }

    /** All fields of the form, the first value of each. */
    public Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst()));
        return fields;
    }

    public Frame frame(String section) {
        var said = query("said");
        return new Frame(section, me, formToken(), Texts.has("said_" + said) ? said : "");
    }

    String formToken() {
        return session.map(token -> FormToken.of(token).text()).orElse("");
    }

    private static String first(Map<String, List<String>> values, String name) {
        var all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.getFirst();
    }
}
