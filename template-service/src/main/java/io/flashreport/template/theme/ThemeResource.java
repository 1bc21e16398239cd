package io.flashreport.template.theme;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.engine.protocol.Look;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/theme")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ThemeResource {
    private final ThemeStore themes;
    private final LogoStore logos;
    private final Caller caller;
    private final Problems problems;
    private final Clock clock;
    private final ObjectMapper json;

    ThemeResource(
            ThemeStore themes, LogoStore logos, Caller caller, Problems problems, Clock clock, ObjectMapper json) {
        this.themes = themes;
        this.logos = logos;
        this.caller = caller;
        this.problems = problems;
        this.clock = clock;
        this.json = json;
    }

    /** A theme as it is shown: with the logos that there are, and the fonts that may be named. */
    record ThemeBody(
            @Nullable String accent,
            @Nullable String font,
            @Nullable String paper,
            @Nullable String orientation,
            @Nullable String logo,
            List<LogoBody> logos,
            List<String> fonts) {}

    /** A theme as it is sent. What only an answer has is passed over, so that an answer can be changed and sent back. */
    @JsonIgnoreProperties({"logos", "fonts"})
    record NewTheme(
            @Nullable String accent,
            @Nullable String font,
            @Nullable String paper,
            @Nullable String orientation,
            @Nullable String logo) {
        ThemeText text() {
            return new ThemeText(accent, font, paper, orientation, logo);
        }
    }

    @GET
    @RolesAllowed({"client", "user"})
    public Response get() throws SQLException {
        var text = ThemeText.of(themes.find(caller.account()));
        var shown = logos.list(caller.account()).stream().map(LogoBody::of).toList();
        return Response.ok(new ThemeBody(
                        text.accent(), text.font(), text.paper(), text.orientation(), text.logo(), shown, Look.FONTS))
                .build();
    }

    @PUT
    @RolesAllowed({"client", "owner", "member"})
    public Response put(String body) throws SQLException, JsonProcessingException {
        // What is nothing but null is read as null.
        var wanted = body.isBlank() ? null : json.readValue(body, NewTheme.class);
        if (wanted == null)
            return problems.answer(ProblemKind.INVALID_REQUEST, "The body is empty: send {\"accent\": \"#1f6feb\"}.");
        return switch (wanted.text().read()) {
            case ThemeText.Reading.Wrong(var message) -> problems.answer(ProblemKind.INVALID_THEME, message);
            case ThemeText.Reading.Read(var theme) -> put(theme);
        };
    }

    private Response put(Theme theme) throws SQLException {
        var kept = LogoName.NONE.equals(theme.logo()) ? theme.withoutLogo() : theme;
        return themes.put(caller.account(), kept, clock.instant(), caller.who())
                ? get()
                : problems.answer(ProblemKind.INVALID_THEME, LogoName.unknown(String.valueOf(theme.logo())));
    }
}
