package io.flashreport.gateway.pages.docs;

import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashreport.gateway.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocsPagesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern CODE = Pattern.compile("<pre id=\"whole\" hidden>(.*?)</pre>", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void everyCallWithItsParametersAndAnswersIsInTheReference(ApiVersion version) throws IOException {
        var page = page("/docs/reference/" + version.label());

        for (var call : new YAMLMapper().readTree(openApi(version).toFile()).findParents("operationId")) {
            var id = call.get("operationId").asText();
            assertThat(page).contains("id=\"" + id + "\"");
            var shown = page.substring(page.indexOf("id=\"" + id + "\""));
            shown = shown.substring(0, shown.indexOf("</details>"));
            assertThat(shown).contains(call.get("summary").asText());
            for (var name : call.path("parameters").findValuesAsText("name")) {
                assertThat(shown).contains("<code>" + name + "</code>", "name=\"" + name + "\"");
            }
            for (var status : call.get("responses").properties()) {
                assertThat(shown).contains("<code>" + status.getKey() + "</code>");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkInsideOfAReferenceLeadsSomewhere(ApiVersion version) {
        var page = page("/docs/reference/" + version.label());

        var links =
                Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().toList();
        assertThat(links)
                .hasSizeGreaterThan(1)
                .allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void theOpenApiFilesAreServedAsTheyAre(ApiVersion version) throws IOException {
        var answer = send(request("/openapi/" + version.label() + ".yaml"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(answer.body()).isEqualTo(Files.readString(openApi(version)));
    }

    @ParameterizedTest
    @EnumSource
    void aGuideShowsAndServesTheProgramThatIsTested(Language language) throws IOException {
        var program = Files.readString(
                DOCS.resolve("clients").resolve(language.folder()).resolve(language.file()));

        var page = page("/docs/guides/" + language.folder());

        var code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        assertThat(text(code.group(1))).isEqualTo(program);
        assertThat(page).contains("href=\"" + language.address() + "\"");
        assertThat(send(request(language.address())).body()).isEqualTo(program);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramHasAPartForEachThingThatItsGuideTells(Language language) throws IOException {
        var program = Files.readString(
                DOCS.resolve("clients").resolve(language.folder()).resolve(language.file()));

        var sample = Sample.of(program);

        assertThat(sample.parts())
                .extracting(Sample.Part::step)
                .containsExactly("prepare", "create", "follow", "download", "errors", "run");
        assertThat(String.join(
                        "", sample.parts().stream().map(Sample.Part::code).toList()))
                .isEqualTo(program);
    }

    @Test
    void strangersFindTheDocumentationFromTheFirstPage() {
        assertThat(page("/")).contains("href=\"/docs\"");
        assertThat(page("/docs")).contains("href=\"/docs/reference/v2\"", "href=\"/docs/reference/v1\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var path : List.of("/docs/guides/cobol", "/docs/reference/v3", "/openapi/v3.yaml")) {
            assertThat(send(request(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String page(String path) {
        var answer = send(request(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("?docs_", "?try_", "?reference_", "?told_", "?step_", "?needs_");
        return answer.body();
    }

    private static Path openApi(ApiVersion version) {
        return DOCS.resolve("openapi").resolve(version.label() + ".yaml");
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
