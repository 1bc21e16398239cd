package io.flashreport.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Calls are tried from the reference of the API, in the name of the key that is typed there. */
class ReferenceTest {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aReportIsMadeAndShownWithTheKeyAndWithoutTheSession() throws Exception {
        try (Browser browser = Browser.open(system)) {
            Page page = browser.window();
            Browser.logIn(page, system.demo("FLASHREPORT_DEMO_EMAIL"), system.demo("FLASHREPORT_DEMO_PASSWORD"));
            page.navigate("/docs/reference/v2#createReport");
            page.locator("#credentials").fill(system.apiKey());
            page.locator("#createReport-title").fill("Tried in the page");

            Request creation = page.waitForRequest("**/api/v2/reports?*", () -> send(page, "createReport"));
            assertThat(page.locator("#createReport .outcome")).containsText("201 Created");
            assertThat(creation.allHeaders()).containsKey("authorization").doesNotContainKey("cookie");

            page.locator("#showReport > summary").click();
            send(page, "showReport");
            assertThat(page.locator("#showReport .body")).containsText("\"title\": \"Tried in the page\"");
            assertThat(run(page.locator("#showReport .curl").innerText())).contains("\"title\":\"Tried in the page\"");

            page.locator("#credentials").fill("");
            send(page, "showReport");
            assertThat(page.locator("#showReport .outcome")).containsText("401");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void send(Page page, String operation) {
        page.locator("#" + operation)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                .click();
    }

    /** The key is not in the line; it comes from the environment. */
    private String run(String curl) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", curl);
        builder.environment().put("FLASHREPORT_API_KEY", system.apiKey());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
