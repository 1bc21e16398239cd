package io.flashreport.billing.firstusers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.People;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.contracts.AccountId;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FirstOperatorTest {
    @TempDir
    Path folder;

    @Inject
    FirstOperator operator;

    @Inject
    FirstUsers users;

    @Inject
    Ledger ledger;

    @Test
    void theConfiguredOperatorCanLogInRightAfterTheStart() {
        var session = People.loggedIn(Surroundings.OPERATOR_EMAIL, Surroundings.OPERATOR_PASSWORD);

        var me = session.get("/api/v2/me").jsonPath();

        assertThat(me.getBoolean("operator")).isTrue();
        assertThat(me.getString("account.name")).isEqualTo("Operators");
    }

    @Test
    void anotherStartMakesNothingNew() throws Exception {
        operator.start(new StartupEvent());

        assertThat(ledger.accountsNamed("Operators")).isEqualTo(1);
    }

    @Test
    void aPasswordFileThatChangedIsNotLookedAt() throws Exception {
        var made = users.ensure(new EmailAddress(Surroundings.OPERATOR_EMAIL), file("another password"), true, () -> {
            throw new AssertionError("there is an account already");
        });

        assertThat(made).isFalse();
        assertThat(People.logIn(Surroundings.OPERATOR_EMAIL, Surroundings.OPERATOR_PASSWORD)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPasswordFileWithoutAPasswordStopsTheStartAndIsNamed() throws Exception {
        var file = file("short");

        assertThatThrownBy(() -> users.ensure(
                        new EmailAddress(People.newAddress()), file, true, () -> new AccountId(UUID.randomUUID())))
                .hasMessage("in " + file + ": a password has at least 10 characters, this one has 5");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("password"), content);
    }
}
