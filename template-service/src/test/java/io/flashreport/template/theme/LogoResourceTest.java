package io.flashreport.template.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.flashreport.template.Account;
import io.flashreport.template.Pictures;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LogoResourceTest {
    private static final String LOGOS = "/api/v2/theme/logos/";

    private final Account account = Account.unheardOf();

    @Test
    void aLogoIsKeptInTheSizeOfALogo() {
        put("company.png", Pictures.png(1_600, 300))
                .statusCode(200)
                .body("name", equalTo("company.png"))
                .body("width", equalTo(800))
                .body("height", equalTo(150))
                .body("bytes", lessThanOrEqualTo(45_000));

        byte[] kept = account.get(LOGOS + "company.png")
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asByteArray();
        assertThat(Pictures.decoded(kept).getWidth()).isEqualTo(800);
    }

    @Test
    void nothingButThePixelsOfAPictureIsKept() {
        byte[] picture = Pictures.encoded(Pictures.noise(300, 300, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] sent = new byte[picture.length + 27];
        System.arraycopy(picture, 0, sent, 0, picture.length);
        System.arraycopy("<script>alert(1)</script>\r\n".getBytes(UTF_8), 0, sent, picture.length, 27);

        put("photo", sent).statusCode(200);

        byte[] kept =
                account.get(LOGOS + "photo").contentType("image/jpeg").extract().asByteArray();
        assertThat(new String(kept, UTF_8)).doesNotContain("script");
    }

    @Test
    void aLogoCanBeReplacedWhileTheThemeNamesIt() {
        put("company", Pictures.png(80, 40)).statusCode(200);
        name("company");

        put("company", Pictures.png(60, 30)).statusCode(200);

        account.get("/api/v2/theme").body("logo", equalTo("company")).body("logos.width", contains(60));
    }

    @Test
    void aLogoThatTheThemeNamesIsNotDeleted() {
        put("company", Pictures.png(80, 40)).statusCode(200);
        name("company");

        account.call()
                .delete(LOGOS + "company")
                .then()
                .statusCode(409)
                .body("detail", containsString("The theme names the logo 'company'"));
        name("none");
        account.call().delete(LOGOS + "company").then().statusCode(204);
        account.call().delete(LOGOS + "company").then().statusCode(404);
        account.get(LOGOS + "company").statusCode(404);
    }

    @Test
    void whatCannotBeALogoIsRefused() {
        refused("bomb.png", Pictures.bomb(30_000, 30_000, 0)).body("detail", containsString("30000 x 30000"));
        refused("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))
                .body("detail", containsString("neither"));
        refused("b.png", Pictures.encoded(Pictures.disc(9, 9), "gif")).body("detail", containsString("neither"));
        refused("c.png", new byte[0]).body("detail", containsString("neither"));
        put("large", new byte[2 * 1024 * 1024 + 1]).statusCode(413).body("detail", equalTo("A logo may have 2 MiB."));

        account.get("/api/v2/theme").body("logos", hasSize(0));
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        for (String name : new String[] {"a/b", "../a", "...", "none", "a b", "ä", "x".repeat(61)})
            account.call()
                    .body(Pictures.png(9, 9))
                    .put(LOGOS + "{name}", name)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("logo"));
        account.call().get(LOGOS + "{name}", "a/b").then().statusCode(404);
        account.call().delete(LOGOS + "{name}", "a\0b").then().statusCode(404);
    }

    @Test
    void noPathLeadsToAnotherAccountsLogo() {
        put("company", Pictures.png(80, 40)).statusCode(200);
        var other = Account.unheardOf();

        other.get(LOGOS + "company").statusCode(404);
        other.call().delete(LOGOS + "company").then().statusCode(404);
        other.get("/api/v2/theme").body("logos", hasSize(0));

        account.get(LOGOS + "company").statusCode(200);
    }

    @Test
    void anAccountHasNoMoreThanTwentyHoweverManyComeAtOnce() throws Exception {
        byte[] picture = Pictures.png(9, 9);
        var puts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 24; i++) {
            String name = "logo-" + i;
            puts.add(() -> put(name, picture).extract().statusCode());
        }

        var statuses = new ArrayList<Integer>();
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var answer : clients.invokeAll(puts)) statuses.add(answer.get());
        }

        assertThat(statuses).containsOnly(200, 409).filteredOn(it -> it == 200).hasSize(20);
        account.get("/api/v2/theme").body("logos", hasSize(20));
        // Those that there are can be replaced still.
        String first = account.get("/api/v2/theme").extract().path("logos[0].name");
        put(first, picture).statusCode(200);
    }

    private ValidatableResponse put(String name, byte[] picture) {
        return account.call().body(picture).put(LOGOS + name).then();
    }

    private ValidatableResponse refused(String name, byte[] picture) {
        return put(name, picture).statusCode(400).body("type", equalTo("https://flashreport.io/problems/invalid-logo"));
    }

    private void name(String logo) {
        account.call()
                .body("{\"logo\": \"" + logo + "\"}")
                .put("/api/v2/theme")
                .then()
                .statusCode(200);
    }
}
