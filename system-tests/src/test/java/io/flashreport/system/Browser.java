package io.flashreport.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, as people use it. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String url;
    private final List<String> complaints = new ArrayList<>();

    private Browser(RunningSystem system, Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Whoever builds as root has no other user for the browser's own sandbox; it sees our pages only.
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
        url = system.url().toString();
    }

    /** Leaves the test out, loudly, where there is no Chromium, unless one is required. */
    static Browser open(RunningSystem system) {
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            String message = "There is no chromium: the dashboard is NOT TESTED";
            if ("required".equals(System.getenv("FLASHREPORT_TEST_BROWSER"))) throw new AssertionError(message);
            System.err.println(message);
            Assumptions.abort(message);
        }
        return new Browser(system, executable.orElseThrow());
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of somebody who has never been here. */
    Page window(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, height)
                .setColorScheme(scheme));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // A policy that is broken, or a script that fails; refused pictures are told here too, and expected.
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    Page window() {
        return window(1280, 860, ColorScheme.LIGHT);
    }

    static void logIn(Page page, String email, String password) {
        page.navigate("/login");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("main button").click();
        page.waitForURL("**/overview");
    }

    /** What scripts and policies complained about in all windows. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
