package io.flashreport.operations.compose;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeDatabasesTest {
    private final TestStack stack = TestStack.start(Part.POSTGRES);

    @Test
    void eachServiceReachesItsOwnDatabaseAndDashboardsTwoOfThem(@TempDir Path folder) throws Exception {
        var compose = ComposeFile.read(MadeSecrets.in(folder).variables());

        try (var databases = MadeDatabases.in(stack, compose)) {
            databases.connect("billing", "billing");
            databases.connect("templates", "templates");
            databases.connect("reports", "reports");
            databases.connect("watcher", "billing");
            databases.connect("watcher", "reports");
            assertThatThrownBy(() -> databases.connect("reports", "billing")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> databases.connect("billing", "reports")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> databases.connect("watcher", "templates"))
                    .hasMessageContaining("permission denied");
        }
    }
}
