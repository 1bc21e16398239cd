package io.flashreport.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators do on their pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTest {
    private final RunningSystem system = RunningSystem.get();
    private final Browser browser = Browser.open(system);
    private final Page page = browser.window();

    @BeforeAll
    void logIn() {
        Browser.logIn(page, system.operatorEmail(), system.operatorPassword());
    }

    @BeforeEach
    void nothingIsAskedYet() {
        page.navigate("/administration");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void anAccountIsMadeFoundRenamedSuspendedAndGivenAKey() {
        String name = "Made " + UUID.randomUUID();
        tab("Accounts");
        assertThat(page.locator("#found tbody tr").first()).isVisible();
        page.getByLabel("Company or project").fill(name);
        page.getByLabel("Plan").selectOption("starter");
        button("Make account").click();

        page.navigate("/administration/accounts");
        page.locator("#search").fill(name.substring(5));
        assertThat(page.locator("#found tbody tr")).hasCount(1);
        page.locator("#found a").click();
        assertThat(page.locator("h1")).hasText(name);

        page.getByLabel("Company or project").fill(name + " Ltd");
        button("Save").first().click();
        assertThat(page.locator("h1")).hasText(name + " Ltd");

        page.getByLabel("Name of a new key").fill("theirs");
        button("Create key").click();
        String key = page.locator("#new-key").innerText();
        var client = Api.withKey(system.url(), key);
        assertThat(client.get("/api/v2/reports").status()).isEqualTo(200);

        page.getByLabel("State").selectOption("SUSPENDED");
        button("Save").last().click();
        assertThat(page.getByLabel("State")).hasValue("SUSPENDED");
        var refused = client.send(client.request("/api/v2/reports").POST(Creation.text("[{}]")));
        assertThat(refused.status()).as(refused.body()).isEqualTo(401);

        page.navigate("/administration/audit");
        Locator changes = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name + " Ltd"));
        assertThat(changes.first()).containsText(system.operatorEmail());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPlanIsMadeWithWhatEachRenderMayTakeChangedAndDeleted() {
        String id = "made-" + UUID.randomUUID();
        tab("Plans");
        page.getByLabel("Id", new Page.GetByLabelOptions().setExact(true)).fill(id);
        page.getByLabel("Name").fill("Small");
        page.getByLabel("Reports a month").fill("10");
        page.getByLabel("Largest payload in bytes").fill("1000000");
        page.getByLabel("Requests a second").fill("5");
        page.getByLabel("At the same time").fill("1");
        page.getByLabel("Kept for days").fill("7");
        page.getByLabel("Euros a month").fill("9.50");
        page.getByLabel("Pages").fill("20");
        page.getByLabel("Only inert templates").check();
        button("Make plan").click();
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText(id)))
                .containsText("€ 9.50");

        page.navigate("/administration/plans?edit=" + id);
        assertThat(page.getByLabel("Pages")).hasValue("20");
        assertThat(page.getByLabel("Only inert templates")).isChecked();
        assertThat(page.getByLabel("Records")).hasValue("");
        page.getByLabel("Pages").fill("");
        page.getByLabel("Records").fill("5000");
        page.getByLabel("Only inert templates").uncheck();
        page.getByLabel("Kept for days").fill("5000");
        button("Save").click();
        assertThat(page.locator("main [role=alert]")).containsText("retentionDays");
        assertThat(page.getByLabel("Pages")).hasValue("");
        assertThat(page.getByLabel("Only inert templates")).not().isChecked();
        page.getByLabel("Kept for days").fill("7");
        button("Save").click();
        var rendering = new Operator(system)
                .api().get("/api/admin/plans").json().findParents("id").stream()
                        .filter(plan -> plan.path("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .path("rendering");
        assertThat(rendering.path("maxPages").isNull()).isTrue();
        assertThat(rendering.path("maxRecords").asInt()).isEqualTo(5000);
        assertThat(rendering.path("inertOnly").asBoolean()).isFalse();

        page.navigate("/administration/plans?edit=" + id);
        button("Delete").click();
        page.locator("#ask button.main").click();
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText(id)))
                .hasCount(0);
    }

    @Test
    void aReportThatFailedIsRenderedAgain() {
        var templates = Templates.ofNewAccount(system);
        templates.upload("broken", BROKEN).expect(201);
        UUID report = UUID.fromString(
                templates.create("template=broken", "[{}]").expect(201).body());
        templates.client().awaitEnd(report, Duration.ofSeconds(60));

        page.navigate("/administration?state=FAILED");
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(report.toString()));
        assertThat(row).containsText("TEMPLATE");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Render again"))
                .click();
        assertThat(page.locator("main [role=status]")).isVisible();
        var listed = templates.api().get("/api/v2/reports").expect(200).json().path("reports");
        assertThat(listed).hasSize(2);
        assertThat(listed.path(0).path("source").asText()).isEqualTo(report.toString());
    }

    /** Divides by zero when it is filled. */
    private static final String BROKEN = Templates.design("""
            <element kind="textField" x="0" y="0" width="500" height="20">\
            <expression><![CDATA[10 / Integer.valueOf("0")]]></expression></element>\
            """);

    private void tab(String name) {
        page.locator(".tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private Locator button(String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
