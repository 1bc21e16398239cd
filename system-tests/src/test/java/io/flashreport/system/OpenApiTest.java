package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the API answers has the shape that docs/openapi says, and no member more. */
class OpenApiTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final RunningSystem system = RunningSystem.get();
    private final ObjectNode document = (ObjectNode)
            new YAMLMapper().readTree(Path.of("../docs/openapi/v2.yaml").toFile());

    OpenApiTest() throws IOException {
        // Clients must bear new members; here one that nobody wrote down is told.
        for (JsonNode shape : document.at("/components/schemas").findParents("properties")) {
            ((ObjectNode) shape).put("additionalProperties", false);
        }
    }

    @Test
    void answersHaveTheShapesOfTheDocument() throws IOException {
        Person owner = Person.owner(system);
        Api user = owner.logIn();
        String subscription = user.get("/api/v2/subscriptions").text("/0/id");
        Api.Answer key = user.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "Shop"));
        Api client = Api.withKey(system.url(), key.text("/key"));
        Api.Answer version = client.send(client.request("/api/v2/templates/customers")
                .PUT(BodyPublishers.ofByteArray(Zip.folder(Templates.CUSTOMERS))));
        Api.Answer report = client.send(client.request("/api/v2/reports").POST(BodyPublishers.ofString("[{\"a\":1}]")));

        isShaped("makeKey", key);
        isShaped("uploadTemplate", version);
        isShaped("createReport", report);
        isShaped("inviteUser", user.post("/api/v2/users", Map.of("email", "x" + owner.email(), "role", "VIEWER")));
        isShaped(
                "putSample",
                client.send(client.request("/api/v2/templates/customers/sample")
                        .PUT(BodyPublishers.ofFile(Templates.CUSTOMERS.resolve("customers.json")))));
        isShaped("showReport", client.get("/api/v2/reports/" + report.text("/id")));
        isShaped("listReports", client.get("/api/v2/reports"));
        isShaped("summarizeReports", client.get("/api/v2/reports/summary"));
        isShaped("listTemplates", client.get("/api/v2/templates"));
        isShaped("showTemplate", client.get("/api/v2/templates/customers"));
        isShaped("showVersion", client.get("/api/v2/templates/customers/versions/1"));
        isShaped("showTheme", client.get("/api/v2/theme"));
        isShaped("showUsage", client.get("/api/v2/usage"));
        isShaped("showMe", user.get("/api/v2/me"));
        isShaped("listUsers", user.get("/api/v2/users"));
        isShaped("listPlans", user.get("/api/v2/plans"));
        isShaped("listSubscriptions", user.get("/api/v2/subscriptions"));
        isShaped("showSubscription", user.get("/api/v2/subscriptions/" + subscription));
        isShaped("listKeys", user.get("/api/v2/subscriptions/" + subscription + "/keys"));
        isShaped(
                "logIn",
                owner.nobody().post("/api/v2/sessions", Map.of("email", owner.email(), "password", owner.password())));
    }

    private void isShaped(String operation, Api.Answer answer) {
        JsonNode response = operation(operation).path("responses").path(Integer.toString(answer.status()));
        assertThat(answer.status()).as(operation + ": " + answer.body()).isLessThan(300);
        assertThat(response.isMissingNode())
                .as(operation + " answers " + answer.status() + ", which is not in the document")
                .isFalse();
        ObjectNode schema = response.at("/content/application~1json/schema").deepCopy();
        schema.set("components", document.get("components"));
        List<String> complaints =
                SCHEMAS.getSchema(schema.toString()).validate(answer.body(), InputFormat.JSON).stream()
                        .map(Objects::toString)
                        .toList();
        assertThat(complaints).as(operation + ": " + answer.body()).isEmpty();
    }

    private JsonNode operation(String id) {
        return document.get("paths").findParents("operationId").stream()
                .filter(operation -> operation.get("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
