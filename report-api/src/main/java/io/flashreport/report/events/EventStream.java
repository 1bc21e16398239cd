package io.flashreport.report.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Server-sent events, as the HTML standard has them. */
final class EventStream {
    private final OutputStream out;
    private final ObjectMapper json;

    EventStream(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    /** Sets where a client goes on that comes back, and how soon it should. */
    void begin(String mark) throws IOException {
        send("retry: 2000\nid: " + mark + "\n\n");
    }

    void change(Change change) throws IOException {
        if (change.body() == null) {
            event("deleted", change.mark(), Map.of("id", change.report()));
        } else {
            event("report", change.mark(), change.body());
        }
    }

    /** Too much has happened since: the client should read its list anew. */
    void reset(String mark) throws IOException {
        event("reset", mark, Map.of());
    }

    void comment() throws IOException {
        send(": still here\n\n");
    }

    private void event(String name, String mark, Object data) throws IOException {
        send("event: " + name + "\nid: " + mark + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
