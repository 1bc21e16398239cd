package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A request that must be refused in both versions of the API, each in its own shape.
 *
 * @param problem the last part of v2's type
 * @param says what the explanation contains in both versions
 */
record Refusal(String name, int status, String problem, String says, Function<Version, HttpRequest.Builder> request) {
    enum Version {
        V1("/api/v1/report/new", "/api/v1/report/"),
        V2("/api/v2/reports", "/api/v2/reports/");

        private final String creation;
        private final String reports;

        Version(String creation, String reports) {
            this.creation = creation;
            this.reports = reports;
        }

        String creation() {
            return creation;
        }

        String report(UUID id) {
            return reports + id;
        }

        /** Where nothing is. */
        String nowhere() {
            return reports + "no/such/place";
        }
    }

    void assertIsAnswer(Api.Answer answer, Version version, String path) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        switch (version) {
            case V1 -> assertShapeOfV1(answer, path);
            case V2 -> assertShapeOfV2(answer, path);
        }
        if (status == 401) assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        if (status == 429 || status == 503) {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
    }

    private void assertShapeOfV1(Api.Answer answer, String path) {
        assertThat(fields(answer)).containsExactly("timestamp", "status", "error", "message", "path");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().at("/timestamp").isIntegralNumber()).isTrue();
        assertThat(answer.text("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.text("/message")).contains(status == 401 ? "Bad credentials" : says);
        assertThat(answer.text("/path")).isEqualTo(path);
    }

    private void assertShapeOfV2(Api.Answer answer, String path) {
        assertThat(fields(answer)).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("https://flashreport.io/problems/" + problem);
        assertThat(answer.text("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.text("/detail")).contains(says).isNotBlank();
        assertThat(answer.text("/instance")).isEqualTo(path);
    }

    private static Iterable<String> fields(Api.Answer answer) {
        return StreamSupport.stream(answer.json().properties().spliterator(), false)
                .map(property -> property.getKey())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
