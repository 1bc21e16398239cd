package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The dashboard in the hands of somebody who is logged in and sends what they like, whatever their pages show. */
final class PageForms {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern UPLOAD = Pattern.compile("data-to=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)([^>]*)>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"form-token\" content=\"([^\"]+)\">");

    private final Api api;
    private final String cookie;
    private final String token;

    private PageForms(Api api, String cookie) {
        this.api = api;
        this.cookie = cookie;
        var found = TOKEN.matcher(page("/me"));
        assertThat(found.find()).isTrue();
        this.token = found.group(1);
    }

    /** A form of a page, with the values that stand in it. */
    record Form(String action, Map<String, String> fields) {
        /** Its address without ids, names and numbers of what it is about. */
        String kind(String... names) {
            String kind = action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{}");
            for (String name : names) kind = kind.replace("/" + name, "/{}");
            return kind;
        }
    }

    static PageForms of(RunningSystem system, String email, String password) {
        Api api = Api.withoutCredentials(system.url());
        var answer = send(api, "/login", "", Map.of("email", email, "password", password));
        assertThat(answer.status()).isEqualTo(303);
        return new PageForms(api, answer.header("Set-Cookie").split(";", 2)[0]);
    }

    static PageForms of(Person person) {
        return of(person.system(), person.email(), person.password());
    }

    String page(String path) {
        return api.send(api.request(path).header("Cookie", cookie)).expect(200).body();
    }

    /** What a page has that changes something. */
    List<Form> on(String path) {
        var forms = new ArrayList<Form>();
        FORM.matcher(page(path)).results().forEach(form -> forms.add(new Form(form.group(1), fields(form.group(2)))));
        return forms;
    }

    /** Where a page sends files. */
    List<String> uploadsOn(String path) {
        return UPLOAD.matcher(page(path))
                .results()
                .map(found -> found.group(1).replaceAll("\\{[a-z]+}", "sent"))
                .toList();
    }

    /** Sends a form as a page of this person would. */
    Api.Answer send(Form form) {
        var fields = new LinkedHashMap<>(form.fields);
        fields.put("token", token);
        return send(api, form.action, cookie, fields);
    }

    Api.Answer upload(String path, byte[] content) {
        return api.send(ofOwnPage(api.request(path), cookie)
                .header("X-Form-Token", token)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    private static Api.Answer send(Api api, String path, String cookie, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.send(ofOwnPage(api.request(path), cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder ofOwnPage(HttpRequest.Builder request, String cookie) {
        return request.header("Sec-Fetch-Site", "same-origin").header("Cookie", cookie);
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(form).results().map(field -> field.group(1)).forEach(field -> {
            var name = NAME.matcher(field);
            var value = VALUE.matcher(field);
            if (name.find())
                fields.put(name.group(1), value.find() && !value.group(1).isEmpty() ? value.group(1) : "x");
        });
        return fields;
    }
}
