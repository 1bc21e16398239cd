package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long the dashboard's pages take in an account with a million reports: docs/benchmarks.md. */
class PagesBenchmark {
    private static final int COUNT = Integer.getInteger("benchmark.reports", 1_000_000);
    private static final int BATCH = 20_000;
    private static final int ROUNDS = 9;

    /** What the project asks for. */
    private static final long LONGEST_MILLIS = 300;

    private static final List<String> OF_THE_ACCOUNT = List.of(
            "/overview",
            "/reports",
            "/reports?state=FAILED",
            "/reports?template=template-3",
            "/reports?search=invoice",
            "/reports?search=no.+500000+",
            "/reports?search=nowhere+to+be+found",
            "/reports?search=archive",
            "/reports?from=2026-01-05&to=2026-01-05",
            "/reports?to=2026-01-01",
            "/templates",
            "/control",
            "/team",
            "/theme",
            "/me");
    private static final List<String> OF_OPERATORS =
            List.of("/administration", "/administration/accounts", "/administration/plans", "/administration/audit");

    private final RunningSystem system = RunningSystem.get();
    private final List<String> tooLong = new ArrayList<>();

    @Test
    void everyPageIsThereInTime() throws Exception {
        Person owner = Person.owner(system);
        fill(owner);
        try (var browser = Browser.open(system)) {
            Page page = browser.window();
            Browser.logIn(page, owner.email(), owner.password());
            OF_THE_ACCOUNT.forEach(path -> measure(page, path));
            page.navigate("/reports");
            measure(page, page.locator("#live tbody a").first().getAttribute("href"));
            page.context().clearCookies();
            Browser.logIn(page, system.operatorEmail(), system.operatorPassword());
            OF_OPERATORS.forEach(path -> measure(page, path));
        }
        assertThat(tooLong).isEmpty();
    }

    private void measure(Page page, String path) {
        Loaded.in(page, path);
        var visits = IntStream.range(0, ROUNDS)
                .mapToObj(round -> Loaded.in(page, path))
                .toList();
        assertThat(visits).as(path).allMatch(visit -> visit.status() == 200);
        var answers = visits.stream().map(Loaded::answerMillis).sorted().toList();
        var useful = visits.stream().map(Loaded::usefulMillis).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %-48s answer: median %4d ms, worst %4d ms; useful: median %4d ms%n",
                path.replaceAll("[0-9a-f-]{36}", "{id}"),
                answers.get(ROUNDS / 2),
                answers.getLast(),
                useful.get(ROUNDS / 2));
        if (answers.get(ROUNDS / 2) > LONGEST_MILLIS) tooLong.add(path);
    }

    private void fill(Person owner) throws SQLException, IOException {
        String account;
        try (var billing = connect("billing");
                var query = billing.prepareStatement("select id from account where name = ?")) {
            query.setString(1, "Account of " + owner.email());
            try (var found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                account = found.getString(1);
            }
        }
        String sql = Files.readString(Path.of("../docs/benchmarks/reports.sql"))
                .replace(":account", account)
                .replace(":count", Integer.toString(COUNT));
        try (var reports = connect("reports");
                var statement = reports.createStatement()) {
            for (int first = 1; first <= COUNT; first += BATCH) {
                statement.execute(sql.replace(":first", Integer.toString(first))
                        .replace(":last", Integer.toString(first + BATCH - 1)));
            }
            statement.execute("vacuum analyze");
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + system.postgresPort() + "/" + database,
                "postgres",
                Files.readString(system.home().resolve("secrets/postgres.password"))
                        .strip());
    }
}
