// Makes a PDF of JSON: java -cp "lib/*" Report.java DATA.json REPORT.pdf
// Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
// Needs Java 17 and, in lib, Jackson.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

public class Report {
    private static final String URL = System.getenv("FLASHREPORT_URL");
    private static final String KEY = System.getenv("FLASHREPORT_API_KEY");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    // Create: the answer is the report. The same request with the same key makes no second one,
    // so that it can be repeated.
    String create(Path data) throws IOException, InterruptedException {
        HttpRequest.Builder request = to("/api/v2/reports?title=First%20report")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofFile(data));
        return JSON.readTree(call(request)).get("id").asText();
    }

    // Follow: every report comes to an end, and its state then never changes.
    void follow(String report) throws IOException, InterruptedException {
        while (true) {
            JsonNode now = JSON.readTree(call(to("/api/v2/reports/" + report)));
            String state = now.get("state").asText();
            switch (state) {
                case "GENERATED":
                    return;
                case "FAILED", "CANCELLED":
                    throw new IOException(state + ": " + now.at("/failure/message").asText());
                default:
                    Thread.sleep(500);
            }
        }
    }

    // Download: the answer leads to the document, and the client follows.
    byte[] download(String report) throws IOException, InterruptedException {
        return call(to("/api/v2/reports/" + report + "/document"));
    }

    // Errors: what has a status of 400 or more tells what was wrong, as JSON.
    byte[] call(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() < 400) return answer.body();
        JsonNode problem = JSON.readTree(answer.body());
        throw new IOException(answer.statusCode() + " " + problem.path("title").asText() + ": "
                + problem.path("detail").asText());
    }

    HttpRequest.Builder to(String path) {
        String credentials = Base64.getEncoder().encodeToString((KEY + ":").getBytes());
        return HttpRequest.newBuilder(URI.create(URL + path))
                .header("Authorization", "Basic " + credentials);
    }

    // Run: one after the other.
    public static void main(String[] args) throws InterruptedException {
        try {
            Report client = new Report();
            String report = client.create(Path.of(args[0]));
            client.follow(report);
            Files.write(Path.of(args[1]), client.download(report));
            System.out.println(args[1] + " is there.");
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
