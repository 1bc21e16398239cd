package io.flashreport.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody who knows nothing of it comes to the dashboard, and leaves with a document of their own design. */
class DashboardJourneyTest {
    private static final Pattern KEY = Pattern.compile("fr_[0-9A-Za-z]{33}");

    private final RunningSystem system = RunningSystem.get();

    @Test
    void aStrangerRegistersSendsDataOpensTheDocumentAndUsesATemplateOfVersion6() throws IOException {
        Person person = Person.stranger(system);
        try (Browser browser = Browser.open(system)) {
            Page page = browser.window();
            register(page, person);

            page.getByRole(AriaRole.BUTTON, named("Create key")).click();
            String key = page.locator("#new-key").innerText();
            assertThat(key).matches(KEY);

            create(
                    key,
                    "title=First%20report",
                    "[{\"article\":\"Lamp\",\"pieces\":12},{\"article\":\"Desk\",\"pieces\":3}]");
            // Nobody reloads.
            assertThat(page.locator("#live tr .state.generated")).hasText("Generated");
            page.locator("#live tbody a", new Page.LocatorOptions().setHasText("First report"))
                    .first()
                    .click();
            Response document = page.waitForResponse(
                    response -> response.request().resourceType().equals("document")
                            && "application/pdf".equals(response.headerValue("content-type")),
                    page::reload);
            assertThat(document.status()).isEqualTo(200);
            assertThat(page.locator("iframe.viewer")).isVisible();

            uploadCustomers(page);
            assertThat(page.locator("main")).containsText("converted from version 6");
            assertThat(page.locator(".findings li").first()).containsText("Note");
            assertThat(page.locator(".source li.hit").first()).isVisible();

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Preview").setExact(true))
                    .click();
            page.getByLabel("Heading").fill("Our customers");
            Response preview = page.waitForResponse(
                    response -> response.url().endsWith("/preview")
                            && response.request().method().equals("POST"),
                    () -> page.getByRole(AriaRole.BUTTON, named("Preview")).click());
            assertThat(preview.status()).as(preview.statusText()).isEqualTo(200);

            page.navigate("/reports");
            create(
                    key,
                    "title=Customers&template=customers",
                    Files.readString(Templates.CUSTOMERS.resolve("customers.json")));
            page.locator("#live tbody a", new Page.LocatorOptions().setHasText("Customers"))
                    .first()
                    .click();
            assertThat(page.locator("#live .head .state")).hasText("Generated");
            assertThat(page.locator(".facts")).containsText("customers @1");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void register(Page page, Person person) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, named("Create account")).first().click();
        page.getByLabel("Company or project").fill("Lamps & Co");
        page.getByLabel("E-mail address").fill(person.email());
        page.getByLabel("Password").fill(person.password());
        page.getByRole(AriaRole.BUTTON, named("Create account")).click();
        assertThat(page.locator("h1")).hasText("Look into your mail");

        page.navigate("/confirm?token=" + person.mailedToken("Confirm"));
        page.getByRole(AriaRole.BUTTON, named("Confirm")).click();
        page.getByLabel("E-mail address").fill(person.email());
        page.getByLabel("Password").fill(person.password());
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Lamps & Co");
    }

    private static void uploadCustomers(Page page) {
        page.navigate("/templates");
        page.getByLabel("Name of the template").fill("customers");
        page.locator("#upload-folder").setInputFiles(Templates.CUSTOMERS);
        page.waitForURL("**/templates/customers/findings**");
    }

    private void create(String key, String query, String data) {
        var api = Api.withKey(system.url(), key);
        api.send(api.request("/api/v2/reports?" + query)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(data)))
                .expect(201);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
