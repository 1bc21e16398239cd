package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Logging in at an OpenID provider, of another site than ours, as browsers see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdTest {
    private final RunningSystem system = RunningSystem.get();
    private final Browser browser = Browser.open(system);
    private final Person owner = Person.owner(system);
    private final Person unverified = owner.withEmail("unverified-" + owner.email());
    private final Person unconfirmed = Person.stranger(system);
    private final Person stranger = Person.stranger(system);
    private OpenIdServer provider;

    @BeforeAll
    void start() {
        unverified.register();
        unverified.confirm();
        unconfirmed.register();
        provider = OpenIdServer.of(system, owner.email(), unverified.email(), unconfirmed.email(), stranger.email());
    }

    @AfterAll
    void close() {
        browser.close();
        provider.close();
    }

    @Test
    void whoHasAnAccountIsLoggedInAndGetsWhereTheyWantedToGo() {
        Page page = browser.window();
        page.navigate("/reports?state=FAILED");

        logInElsewhere(page, owner);

        page.waitForURL("**/reports?state=FAILED");
        page.navigate("/me");
        assertThat(page.locator("main").innerText()).contains(owner.email());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsNobodys() {
        Page page = browser.window();
        page.navigate("/login");

        logInElsewhere(page, unverified);

        assertThat(page.locator(".message.bad").innerText()).contains("does not know for sure");
        assertThat(page.navigate("/overview").url()).contains("/login");
    }

    @Test
    void whoHasNoAccountIsToldSo() {
        Page page = browser.window();
        page.navigate("/login");

        logInElsewhere(page, stranger);

        assertThat(page.locator(".message.bad").innerText()).contains("no user with the address " + stranger.email());
    }

    /** Else who registers an address before its owner comes would stay in the account that the owner then uses. */
    @Test
    void aRegistrationThatNobodyConfirmedStaysUnconfirmed() {
        Page page = browser.window();
        page.navigate("/login");

        logInElsewhere(page, unconfirmed);

        assertThat(page.locator(".message.bad").innerText()).contains("Confirm your address first");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForLogsNobodyIn() {
        Page page = browser.window();
        page.navigate("/login");
        page.getByText("Log in with").click();
        page.getByLabel("Username").fill(owner.email());
        page.getByLabel("Password").fill(OpenIdServer.PASSWORD);
        String answer = page.waitForRequest(
                        "**/login/openid/answer**", () -> page.locator("button").click())
                .url();

        Page victim = browser.window();
        assertThat(victim.navigate(answer).status()).isEqualTo(400);
        victim.navigate("/login");
        victim.getByText("Log in with").click();
        assertThat(victim.navigate(answer).status()).isEqualTo(400);
        assertThat(victim.locator(".message.bad").innerText()).contains("another browser");
        assertThat(victim.navigate("/overview").url()).contains("/login");
    }

    private static void logInElsewhere(Page page, Person person) {
        page.getByText("Log in with").click();
        page.getByLabel("Username").fill(person.email());
        page.getByLabel("Password").fill(OpenIdServer.PASSWORD);
        page.locator("button").click();
        page.waitForLoadState();
    }
}
