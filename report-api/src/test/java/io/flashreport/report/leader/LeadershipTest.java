package io.flashreport.report.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadershipTest {
    private final TestStack stack = TestStack.start(Part.POSTGRES);
    private final String url = stack.jdbcUrl("leadership");
    private final Leadership first = leadership();
    private final Leadership second = leadership();

    @AfterEach
    void release() {
        first.release();
        second.release();
    }

    @Test
    void oneLeadsAndTheOtherTakesOverWhenItStops() {
        await().until(first::confirm);
        assertThat(second.confirm()).isFalse();
        assertThat(first.confirm()).isTrue();

        first.release();

        await().until(second::confirm);
        assertThat(first.confirm()).isFalse();
    }

    @Test
    void whoLosesItsConnectionDoesNotLeadAnyMore() throws SQLException {
        await().until(first::confirm);

        killConnections();

        await().until(() -> second.confirm() && !first.confirm() && !first.confirm());
    }

    private void killConnections() throws SQLException {
        try (var connection = DriverManager.getConnection(url, stack.postgresUser(), stack.postgresPassword());
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'report-api leadership' and datname = 'leadership'");
        }
    }

    private Leadership leadership() {
        return new Leadership(url, stack.postgresUser(), stack.postgresPassword());
    }
}
