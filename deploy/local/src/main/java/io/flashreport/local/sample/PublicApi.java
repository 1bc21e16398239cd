package io.flashreport.local.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** The public address, called as a client calls it that has a key. */
final class PublicApi {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String authorization;

    PublicApi(String url, String apiKey) {
        this.url = url;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", authorization);
    }

    /** Fails with the answer that was not as it should be. */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body, Integer... expected)
            throws IOException, InterruptedException {
        HttpResponse<T> response = client.send(request, body);
        if (Arrays.asList(expected).contains(response.statusCode())) return response;
        throw new IOException("%s %s answered %d instead of %d%s"
                .formatted(
                        request.method(),
                        request.uri().getPath(),
                        response.statusCode(),
                        expected[0],
                        response.body() instanceof String text ? ": " + text : ""));
    }
}
