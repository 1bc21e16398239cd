package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page of the dashboard: that it is there, fits its window, and shuts nobody out. Pictures are in target/pages. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPagesTest {
    private static final Path PICTURES = Path.of("target/pages");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Of a whole window; from 0.1 on browsers call it a fault. */
    private static final double STILL = 0.01;

    private static final long MOST_BYTES = 100_000;
    private static final List<String> OF_STRANGERS = List.of(
            "/",
            "/login",
            "/register",
            "/reset",
            "/confirm?token=x",
            "/invitation?token=x",
            "/docs",
            "/docs/guides/python",
            "/docs/reference/v1",
            "/docs/reference/v2",
            "/docs/guides/python#download",
            "/docs/reference/v2#createReport",
            "/docs#errors");
    private static final List<String> OF_USERS = List.of(
            "/overview",
            "/reports",
            "/reports?state=FAILED",
            "/templates",
            "/templates/customers",
            "/templates/customers/findings",
            "/templates/customers/files",
            "/templates/customers/versions",
            "/templates/customers/sample",
            "/control",
            "/team",
            "/theme",
            "/me");
    private static final List<String> OF_OPERATORS =
            List.of("/administration", "/administration/accounts", "/administration/plans", "/administration/audit");

    private final RunningSystem system = RunningSystem.get();
    private final Browser browser = Browser.open(system);

    @BeforeAll
    void thereIsATemplate() throws Exception {
        var demo = Api.withKey(system.url(), system.demo("FLASHREPORT_API_KEY"));
        demo.send(demo.request("/api/v2/templates/customers")
                .PUT(BodyPublishers.ofByteArray(Zip.folder(Templates.CUSTOMERS))));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everyPageFitsItsWindowAndIsAccessibleInTheLight() {
        visitAll("light", browser.window(1280, 860, ColorScheme.LIGHT));
    }

    @Test
    void everyPageFitsAPhoneAndIsAccessibleInTheDark() {
        visitAll("phone-dark", browser.window(390, 844, ColorScheme.DARK));
    }

    @Test
    void aViewerIsShownNothingThatTheyMayNotDo() {
        Person owner = Person.owner(system);
        Person viewer = Person.stranger(system);
        owner.logIn()
                .post("/api/v2/users", Map.of("email", viewer.email(), "role", "VIEWER"))
                .expect(201);
        Page page = browser.window();

        page.navigate("/invitation?token=" + viewer.mailedToken("invited"));
        page.locator("#password").fill(viewer.password());
        page.locator("main button").click();
        Browser.logIn(page, viewer.email(), viewer.password());

        for (String path : List.of("/overview", "/reports", "/templates", "/control", "/team", "/theme")) {
            page.navigate(path);
            assertThat(page.locator("main form[method=post], main .drop").count())
                    .as(path)
                    .isZero();
        }
        assertThat(page.navigate("/administration").status()).isEqualTo(403);
    }

    @Test
    void aNewAccountIsToldWhatToDoOnItsEmptyPages() {
        Person owner = Person.owner(system);
        Page page = browser.window();
        Browser.logIn(page, owner.email(), owner.password());

        assertThat(page.locator(".steps li").count()).isEqualTo(3);
        for (String path : List.of("/reports", "/templates")) {
            page.navigate(path);
            assertThat(page.locator(".empty").count()).as(path).isOne();
        }
        assertThat(page.navigate("/reports/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isEqualTo("There is nothing here");
        assertThat(page.navigate("/templates/none").status()).isEqualTo(404);
    }

    /** With nothing in the browser's store yet. */
    @Test
    void theFirstPageIsLight() {
        Page page = browser.window();
        assertThat(Loaded.in(page, "/login").bytes()).isBetween(1_000L, MOST_BYTES);

        Person owner = Person.owner(system);
        Browser.logIn(page, owner.email(), owner.password());
        Page other = browser.window();
        other.context().addCookies(page.context().cookies());
        assertThat(Loaded.in(other, "/overview").bytes()).isBetween(1_000L, MOST_BYTES);
    }

    private void visitAll(String mode, Page page) {
        var faults = new ArrayList<String>();
        OF_STRANGERS.forEach(path -> visit(page, path, mode, faults));
        Browser.logIn(page, system.demo("FLASHREPORT_DEMO_EMAIL"), system.demo("FLASHREPORT_DEMO_PASSWORD"));
        OF_USERS.forEach(path -> visit(page, path, mode, faults));
        page.navigate("/reports");
        page.locator("#live tbody a").first().click();
        visit(page, page.url(), mode, faults);
        page.context().clearCookies();
        Browser.logIn(page, system.operatorEmail(), system.operatorPassword());
        OF_OPERATORS.forEach(path -> visit(page, path, mode, faults));

        assertThat(faults).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void visit(Page page, String path, String mode, List<String> faults) {
        Loaded loaded = Loaded.in(page, path);
        if (loaded.status() != 200) faults.add(path + " answers " + loaded.status());
        if (loaded.layoutShift() > STILL) faults.add(path + " moves while it loads: " + loaded.layoutShift());
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            faults.add(path + " is wider than its window");
        }
        String name = path.replaceAll("^https?://[^/]+|\\?.*", "")
                .replaceAll("[0-9a-f-]{36}", "one")
                .replace('#', '-');
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(mode + name.replace('/', '-') + ".png")));
        // The document in a page is not ours to judge.
        for (Rule rule : new AxeBuilder(page).exclude("iframe").analyze().getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                faults.add(path + ": " + rule.getId() + " at "
                        + rule.getNodes().getFirst().getHtml());
            }
        }
    }
}
