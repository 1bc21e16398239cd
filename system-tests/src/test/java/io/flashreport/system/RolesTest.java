package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.system.PageForms.Form;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What each role may not do is refused by the services, whatever pages show or hide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private static final List<String> ROLES = List.of("VIEWER", "MEMBER", "OWNER");

    /** Every form of the pages of an account, and the least role that may send it. */
    private static final Map<String, String> LEAST = Map.ofEntries(
            Map.entry("/logout", "VIEWER"),
            Map.entry("/me/password", "VIEWER"),
            Map.entry("/templates/{}/preview", "VIEWER"),
            Map.entry("/overview/key", "MEMBER"),
            Map.entry("/control/{}/keys", "MEMBER"),
            Map.entry("/control/keys/{}/rotate", "MEMBER"),
            Map.entry("/control/keys/{}/revoke", "MEMBER"),
            Map.entry("/control/{}/plan", "OWNER"),
            Map.entry("/reports/{}/cancel", "MEMBER"),
            Map.entry("/reports/{}/render", "MEMBER"),
            Map.entry("/reports/{}/delete", "MEMBER"),
            Map.entry("/reports/{}/template", "MEMBER"),
            Map.entry("/templates/{}/current", "MEMBER"),
            Map.entry("/templates/{}/delete", "MEMBER"),
            Map.entry("/templates/{}/files/delete", "MEMBER"),
            Map.entry("/templates/{}/sample", "MEMBER"),
            Map.entry("/templates/{}/sample/delete", "MEMBER"),
            Map.entry("/theme", "MEMBER"),
            Map.entry("/theme/logos/{}/delete", "MEMBER"),
            Map.entry("/team", "OWNER"),
            Map.entry("/team/{}/role", "OWNER"),
            Map.entry("/team/{}/remove", "OWNER"));

    private static final List<String> OF_OPERATORS = List.of(
            "/administration/accounts",
            "/administration/accounts/{}/name",
            "/administration/accounts/{}/subscriptions/{}",
            "/administration/accounts/{}/subscriptions/{}/keys",
            "/administration/accounts/{}/subscriptions/{}/keys/{}",
            "/administration/plans",
            "/administration/plans/{}",
            "/administration/plans/{}/delete",
            "/administration/reports/{}/cancel",
            "/administration/reports/{}/render");

    private final RunningSystem system = RunningSystem.get();
    private final Person owner = Person.owner(system);
    private final Api api = owner.logIn();
    private final List<Form> forms = new ArrayList<>();
    private final List<String> uploads = new ArrayList<>();
    private String report = "";

    @BeforeAll
    void anAccountThatHasSomethingOfEverything() throws Exception {
        var pages = PageForms.of(owner);
        // Only an account without a key is offered one here.
        forms.addAll(pages.on("/overview"));
        Api program = Api.withKey(system.url(), AccountsTest.createKey(api, "first"));
        report = program.send(program.request("/api/v2/reports").POST(BodyPublishers.ofString("[{\"a\":1}]")))
                .expect(201)
                .text("/id");
        await().until(() -> api.get("/api/v2/reports/" + report).text("/state").equals("GENERATED"));
        put("/api/v2/templates/customers", Zip.folder(Templates.CUSTOMERS), 201);
        put("/api/v2/templates/customers/files/more.properties", "a=b".getBytes(StandardCharsets.UTF_8), 201);
        put("/api/v2/templates/customers/sample", "[]".getBytes(StandardCharsets.UTF_8), 200);
        put("/api/v2/theme/logos/company", Files.readAllBytes(Path.of("../docs/pictures/overview-dark.png")), 200);
        owner.colleague("MEMBER");
        // Only a report that is under way is offered to be cancelled.
        forms.add(new Form("/reports/" + report + "/cancel", Map.of()));
        for (String path : List.of(
                "/reports/" + report,
                "/templates",
                "/templates/customers",
                "/templates/customers/files",
                "/templates/customers/versions",
                "/templates/customers/sample",
                "/control",
                "/team",
                "/theme",
                "/me")) {
            forms.addAll(pages.on(path));
            uploads.addAll(pages.uploadsOn(path));
        }
    }

    @Test
    void itIsSaidOfEveryFormWhoMaySendIt() {
        assertThat(forms.stream().map(RolesTest::kind).distinct()).containsExactlyInAnyOrderElementsOf(LEAST.keySet());
        assertThat(new TreeSet<>(uploads))
                .containsExactly(
                        "/app/api/v2/templates/customers",
                        "/app/api/v2/templates/customers/files/sent",
                        "/app/api/v2/templates/customers/sample",
                        "/app/api/v2/templates/sent",
                        "/app/api/v2/theme/logos/sent");
    }

    @Test
    void aViewerChangesNothingWithTheFormsOfAnOwner() {
        var viewer = PageForms.of(owner.colleague("VIEWER"));
        String before = all();

        forms.stream().filter(form -> isAbove("VIEWER", form)).forEach(form -> assertRefused(viewer, form));
        for (String upload : uploads)
            assertThat(viewer.upload(upload, "[]".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(upload)
                    .isEqualTo(403);

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aMemberChangesNeitherThePlanNorTheTeam() {
        var member = PageForms.of(owner.colleague("MEMBER"));
        String before = all();

        forms.stream().filter(form -> isAbove("MEMBER", form)).forEach(form -> assertRefused(member, form));

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void anOwnerAdministersNothing() {
        var operator = PageForms.of(system, system.operatorEmail(), system.operatorPassword());
        String account = api.get("/api/v2/me").text("/account/id");
        var shown = new ArrayList<Form>();
        for (String path : List.of("/accounts", "/accounts/" + account, "/plans?edit=trial"))
            shown.addAll(operator.on("/administration" + path));
        shown.addAll(operator.on("/administration/plans"));
        for (String act : List.of("cancel", "render"))
            shown.add(new Form("/administration/reports/" + report + "/" + act, Map.of()));
        shown.removeIf(form -> form.action().equals("/logout"));
        assertThat(shown.stream().map(form -> form.kind("trial")).distinct())
                .containsExactlyInAnyOrderElementsOf(OF_OPERATORS);
        var pages = PageForms.of(owner);
        String before = all();

        shown.forEach(form -> assertRefused(pages, form));

        assertThat(all()).isEqualTo(before);
    }

    /** An operator's own account is one like others; what they do to those goes through the administration. */
    @Test
    void anOperatorFindsNothingOfOtherAccountsOnTheirOwnPages() {
        var operator = PageForms.of(system, system.operatorEmail(), system.operatorPassword());
        String before = all();

        forms.stream()
                .filter(form -> form.kind("customers").startsWith("/reports/{}"))
                .forEach(form -> assertThat(operator.send(form).status())
                        .as(form.action())
                        .isEqualTo(404));
        forms.stream()
                .filter(form -> form.kind("customers").startsWith("/control/"))
                .forEach(form -> assertThat(operator.send(form).status())
                        .as(form.action())
                        .isEqualTo(404));

        assertThat(all()).isEqualTo(before);
    }

    private static String kind(Form form) {
        return form.kind("customers", "company");
    }

    private static boolean isAbove(String role, Form form) {
        return ROLES.indexOf(LEAST.get(kind(form))) > ROLES.indexOf(role);
    }

    private static void assertRefused(PageForms pages, Form form) {
        // A user may ask for so many things in a second, and pages ask for several.
        var answer = await(form.action()).until(() -> pages.send(form), sent -> sent.status() != 429);
        assertThat(answer.status()).as(form.action()).isEqualTo(403);
    }

    /** What the account has, without its users, of whom each test adds one. */
    private String all() {
        String subscription = api.get("/api/v2/subscriptions").text("/0/id");
        var all = new StringBuilder();
        for (String path :
                List.of("/subscriptions", "/reports", "/templates/customers", "/templates/customers/sample", "/theme"))
            all.append(api.get("/api/v2" + path).expect(200).body());
        api.get("/api/v2/subscriptions/" + subscription + "/keys")
                .json()
                .forEach(key -> all.append(key.get("id")).append(key.get("revoked")));
        return all.toString();
    }

    private void put(String path, byte[] content, int status) {
        api.send(api.request(path).PUT(BodyPublishers.ofByteArray(content))).expect(status);
    }
}
