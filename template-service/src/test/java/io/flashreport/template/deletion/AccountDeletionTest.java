package io.flashreport.template.deletion;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.Account;
import io.flashreport.template.ClientToken;
import io.flashreport.template.Designs;
import io.flashreport.template.Pictures;
import io.flashreport.template.Surroundings;
import io.flashreport.template.catalog.AdditionStore;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.catalog.Versions;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccountDeletionTest {
    @Inject
    TemplateStorage storage;

    @Inject
    AdditionStore additions;

    @Inject
    AccountDeletion deletion;

    private final Account account = Account.unheardOf();

    @BeforeEach
    void anAccountWithAllThatThereIs() {
        account.upload("gone", Designs.invoice("Gone").getBytes(UTF_8)).statusCode(201);
        account.call().delete("/api/v2/templates/gone").then().statusCode(204);
        account.upload("invoice", Designs.invoice().getBytes(UTF_8)).statusCode(201);
        account.upload("invoice", Designs.invoice("Bill").getBytes(UTF_8)).statusCode(201);
        account.makeThumbnail("invoice");
        account.call()
                .body(Pictures.png(80, 40))
                .put("/api/v2/theme/logos/company")
                .then()
                .statusCode(200);
        account.call()
                .body("{\"logo\": \"company\"}")
                .put("/api/v2/theme")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingOfTheAccountIsLeftInDatabaseAndStorage() throws StorageUnavailableException {
        var other = Account.unheardOf();
        other.upload("invoice", Designs.invoice().getBytes(UTF_8)).statusCode(201);
        assertThat(objectsOf(account)).hasSizeGreaterThan(7);

        delete().statusCode(200).body("values()", everyItem(is(0)));

        assertThat(objectsOf(account)).isEmpty();
        account.get("/api/v2/templates").body("templates", hasSize(0));
        account.get("/api/v2/theme").body("logo", equalTo(null)).body("logos", hasSize(0));
        other.get("/api/v2/templates/invoice/versions/1/original").statusCode(200);
    }

    @Test
    void whatComesLateIsDeletedToo(@TempDir Path folder) throws Exception {
        delete().statusCode(200);
        var id = account.token().account();
        var late = Files.writeString(folder.resolve("late"), "an upload that was being checked");
        storage.store("template/" + id + "/" + UUID.randomUUID() + "/original.zip", late, "application/zip");
        additions.add(Versions.of(id, "late", 1, new Ruling(Verdict.INERT, Verdict.POLICY)));
        account.get("/api/v2/templates").body("templates.size()", greaterThan(0));

        deletion.deleteWhatCameLate();

        account.get("/api/v2/templates").body("templates", hasSize(0));
        assertThat(objectsOf(account)).isEmpty();
    }

    @Test
    void onlyOperatorsDeleteWhatAnAccountHas() {
        given().auth()
                .oauth2(ClientToken.ofUser(account.token().account(), "owner").signed())
                .delete("/internal/accounts/" + account.token().account())
                .then()
                .statusCode(403);
        account.get("/api/v2/templates").body("templates", hasSize(1));
    }

    private ValidatableResponse delete() {
        return given().auth()
                .oauth2(ClientToken.ofUser(UUID.randomUUID(), "operator").signed())
                .delete("/internal/accounts/" + account.token().account())
                .then();
    }

    private List<String> objectsOf(Account whose) throws StorageUnavailableException {
        var id = whose.token().account();
        var keys = storage.under("template/" + id + "/");
        keys.addAll(storage.under("theme/" + id + "/"));
        return keys;
    }
}
