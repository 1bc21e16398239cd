package io.flashreport.template.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.flashreport.template.Zips;
import io.flashreport.template.catalog.AdditionStore;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.catalog.Versions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Versions that were judged before the gate was as it is. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RejudgingTest {
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

    private final Account account = Account.unheardOf();

    @Inject
    Rejudging rejudging;

    @Inject
    AdditionStore additions;

    @Inject
    DataSource database;

    @Test
    void aVersionOfBeforeIsJudgedAnewAndStaysTheSame() throws Exception {
        account.upload("invoice", Designs.invoice().getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        account.upload("drawing", Zips.of(Map.of("invoice.jrxml", Designs.invoice(), "logo.svg", PICTURE)))
                .statusCode(201);
        forgetRulings();
        // Its package is in no storage.
        additions.add(Versions.of(account.token().account(), "lost", 1, new Ruling(Verdict.INERT, 0)));

        rejudging.some();

        account.get("/api/v2/templates/invoice/versions/1")
                .body("verdict", equalTo("INERT"))
                .body("policy", equalTo(Verdict.POLICY));
        account.get("/api/v2/templates/drawing/versions/1")
                .body("verdict", equalTo("CONTAINED"))
                .body("policy", equalTo(Verdict.POLICY));
        account.get("/api/v2/templates/lost/versions/1").body("policy", equalTo(0));
        account.upload("invoice", Designs.invoice().getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("number", equalTo(1));
    }

    private void forgetRulings() throws SQLException {
        var sql = """
                UPDATE template_version
                SET verdict = 'CONTAINED', policy = 0
                WHERE template_id IN (SELECT id FROM template WHERE account_id = ?)
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, account.token().account());
            assertThat(update.executeUpdate()).isEqualTo(2);
        }
    }
}
