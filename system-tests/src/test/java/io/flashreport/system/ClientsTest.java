package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

/** Clients as the original's documentation shows them, with the libraries that people use. */
class ClientsTest {
    private static final String DATA = "[{\"component name\": \"Valve\", \"throughput\": 180}]";

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);
    private final String reports = system.url() + "/api/v1/report";
    private final String basic =
            "Basic " + Base64.getEncoder().encodeToString((system.apiKey() + ":").getBytes(StandardCharsets.UTF_8));

    @Test
    void apacheHttpClient4WorksAsDocumented() throws IOException {
        var credentials = new BasicCredentialsProvider();
        credentials.setCredentials(
                new AuthScope(system.url().getHost(), system.url().getPort()),
                new UsernamePasswordCredentials(system.apiKey(), ""));
        try (var http =
                HttpClients.custom().setDefaultCredentialsProvider(credentials).build()) {
            var post = new HttpPost(reports + "/new?title=Requested%20by%20HttpClient");
            post.setEntity(new StringEntity(DATA));

            String report;
            try (var response = http.execute(post)) {
                assertThat(response.getStatusLine().getStatusCode()).isEqualTo(201);
                report = EntityUtils.toString(response.getEntity());
            }
            client.awaitEnd(UUID.fromString(report), Duration.ofSeconds(30));
            try (var download =
                    http.execute(new org.apache.http.client.methods.HttpGet(reports + "/" + report + "/download"))) {
                assertIsPdf(EntityUtils.toByteArray(download.getEntity()));
            }
        }
    }

    // With a header set by hand this client does not follow a redirect to another host, whatever the service does.
    @Test
    void apacheHttpClient5FollowsTheDownload() throws IOException {
        UUID report = generated();
        var credentials = new org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider();
        credentials.setCredentials(
                new org.apache.hc.client5.http.auth.AuthScope(
                        system.url().getHost(), system.url().getPort()),
                new org.apache.hc.client5.http.auth.UsernamePasswordCredentials(system.apiKey(), new char[0]));
        try (var http = org.apache.hc.client5.http.impl.classic.HttpClients.custom()
                .setDefaultCredentialsProvider(credentials)
                .build()) {
            assertIsPdf(http.execute(
                    new HttpGet(reports + "/" + report + "/download"),
                    response -> org.apache.hc.core5.http.io.entity.EntityUtils.toByteArray(response.getEntity())));
        }
    }

    @Test
    void springRestTemplateWorksAsDocumented() {
        var headers = new HttpHeaders();
        headers.add("Authorization", basic);
        var template = new RestTemplate();

        ResponseEntity<String> created = template.exchange(
                reports + "/new?title=Requested by RestTemplate",
                HttpMethod.POST,
                new HttpEntity<>(DATA, headers),
                String.class);
        String report = created.getBody();
        client.awaitEnd(UUID.fromString(report), Duration.ofSeconds(30));
        ResponseEntity<String> status =
                template.exchange(reports + "/" + report, HttpMethod.GET, new HttpEntity<>(headers), String.class);
        ResponseEntity<byte[]> document = template.exchange(
                reports + "/" + report + "/download", HttpMethod.GET, new HttpEntity<>(headers), byte[].class);

        assertThat(status.getBody()).contains("\"title\":\"Requested by RestTemplate\"");
        assertIsPdf(document.getBody());
    }

    @Test
    void okHttpFollowsTheDownload() throws IOException {
        var http = new OkHttpClient();
        String credentials = Credentials.basic(system.apiKey(), "");
        var post = new okhttp3.Request.Builder()
                .url(reports + "/new")
                .header("Authorization", credentials)
                .post(RequestBody.create(DATA, MediaType.parse("application/json; charset=utf-8")))
                .build();

        String report;
        try (var response = http.newCall(post).execute()) {
            assertThat(response.code()).isEqualTo(201);
            report = response.body().string();
        }
        client.awaitEnd(UUID.fromString(report), Duration.ofSeconds(30));
        var get = new okhttp3.Request.Builder()
                .url(reports + "/" + report + "/download")
                .header("Authorization", credentials)
                .build();
        try (var response = http.newCall(get).execute()) {
            assertIsPdf(response.body().bytes());
        }
    }

    @Test
    void theJdksClientFollowsTheDownload() throws Exception {
        UUID report = generated();
        try (var http = java.net.http.HttpClient.newBuilder()
                .followRedirects(java.net.http.HttpClient.Redirect.NORMAL)
                .build()) {
            var document = http.send(
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create(reports + "/" + report + "/download"))
                            .header("Authorization", basic)
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofByteArray());

            assertIsPdf(document.body());
        }
    }

    @Test
    void curlPostsAFileWithoutAContentTypeAndFollowsTheDownload(@TempDir Path folder) throws Exception {
        Path data = Files.writeString(folder.resolve("data.json"), DATA);
        String report = curl(folder, "-X", "POST", "--user", system.apiKey() + ":", "-d", "@" + data, reports + "/new");
        client.awaitEnd(UUID.fromString(report), Duration.ofSeconds(30));
        Path document = folder.resolve("document.pdf");

        curl(
                folder,
                "-L",
                "--user",
                system.apiKey() + ":",
                "-o",
                document.toString(),
                reports + "/" + report + "/download");

        assertIsPdf(Files.readAllBytes(document));
    }

    @Test
    void credentialsSentAlongToStorageDoNoHarm() {
        UUID report = generated();
        String presigned = client.get("/api/v1/report/" + report + "/storage").body();
        var headers = new HttpHeaders();
        headers.add("Authorization", basic);

        ResponseEntity<byte[]> document = new RestTemplate()
                .exchange(java.net.URI.create(presigned), HttpMethod.GET, new HttpEntity<>(headers), byte[].class);

        assertIsPdf(document.getBody());
    }

    private UUID generated() {
        UUID report = client.create(DATA);
        client.awaitEnd(report, Duration.ofSeconds(30));
        return report;
    }

    private static void assertIsPdf(byte @org.jspecify.annotations.Nullable [] document) {
        assertThat(document).isNotNull();
        assertThat(Pdf.read(document).text()).contains("Valve");
    }

    private static String curl(Path folder, String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("curl", "--silent", "--show-error", "--fail"));
        command.addAll(java.util.List.of(arguments));
        Path output = folder.resolve("curl.out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
