package io.flashreport.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What goes wrong on a page is told there, and can be put right there. */
class DashboardErrorsTest {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aTemplateThatCannotBeReadIsRefusedWithTheLineAndTakenWhenItIsMended() {
        Person owner = Person.owner(system);
        String sound = Templates.saying("Hello");
        try (Browser browser = Browser.open(system)) {
            Page page = browser.window();
            Browser.logIn(page, owner.email(), owner.password());
            page.navigate("/templates");
            page.getByLabel("Name of the template").fill("greeting");

            upload(page, sound.replace("</title>", "</titel>"));

            assertThat(page.locator("#refused .where")).containsText("greeting.jrxml:4");
            assertThat(page.locator("#refused")).isFocused();
            assertThat(page.url()).endsWith("/templates");

            upload(page, sound);

            page.waitForURL("**/templates/greeting/findings**");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void upload(Page page, String template) {
        page.locator("#upload-files")
                .setInputFiles(new FilePayload(
                        "greeting.jrxml", "application/xml", template.getBytes(StandardCharsets.UTF_8)));
    }
}
