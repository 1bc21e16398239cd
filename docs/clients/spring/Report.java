// Makes a PDF of JSON: java -cp "lib/*" Report.java DATA.json REPORT.pdf
// Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
// Needs Java 17 and, in lib, spring-web and Jackson, which spring-boot-starter-web brings along.
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

public class Report {
    record Status(String id, String state, Failure failure) {}

    record Failure(String kind, String message) {}

    private final RestClient http = RestClient.builder()
            .baseUrl(System.getenv("FLASHREPORT_URL"))
            .defaultHeaders(headers -> headers.setBasicAuth(System.getenv("FLASHREPORT_API_KEY"), ""))
            .requestFactory(new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()))
            .build();

    // Create: the answer is the report. The same request with the same key makes no second one,
    // so that it can be repeated.
    String create(Path data) {
        return http.post()
                .uri("/api/v2/reports?title={title}", "First report")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new FileSystemResource(data))
                .retrieve()
                .body(Status.class)
                .id();
    }

    // Follow: every report comes to an end, and its state then never changes.
    void follow(String report) throws InterruptedException {
        while (true) {
            Status now = http.get()
                    .uri("/api/v2/reports/{report}", report)
                    .retrieve()
                    .body(Status.class);
            switch (now.state()) {
                case "GENERATED":
                    return;
                case "FAILED", "CANCELLED":
                    throw new IllegalStateException(now.state() + ": " + now.failure());
                default:
                    Thread.sleep(500);
            }
        }
    }

    // Download: the answer leads to the document, and the client follows.
    byte[] download(String report) {
        return http.get()
                .uri("/api/v2/reports/{report}/document", report)
                .retrieve()
                .body(byte[].class);
    }

    // Errors: what has a status of 400 or more tells what was wrong, as JSON; Spring has a class for it.
    static String told(RestClientResponseException refusal) {
        ProblemDetail problem = refusal.getResponseBodyAs(ProblemDetail.class);
        return problem.getStatus() + " " + problem.getTitle() + ": " + problem.getDetail();
    }

    // Run: one after the other.
    public static void main(String[] args) throws Exception {
        Report client = new Report();
        try {
            String report = client.create(Path.of(args[0]));
            client.follow(report);
            Files.write(Path.of(args[1]), client.download(report));
            System.out.println(args[1] + " is there.");
        } catch (RestClientResponseException refusal) {
            System.err.println(told(refusal));
            System.exit(1);
        } catch (IllegalStateException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }
}
