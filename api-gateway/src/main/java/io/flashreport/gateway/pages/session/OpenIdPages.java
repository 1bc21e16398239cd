package io.flashreport.gateway.pages.session;

import io.flashreport.gateway.keys.TrustedLogIns;
import io.flashreport.gateway.openid.Arrival;
import io.flashreport.gateway.openid.Departure;
import io.flashreport.gateway.openid.OpenIdLogIn;
import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Logging in at an OpenID provider: there, and back. */
@Singleton
class OpenIdPages implements Pages {
    private final OpenIdLogIn openId;
    private final TrustedLogIns logIns;

    OpenIdPages(OpenIdLogIn openId, TrustedLogIns logIns) {
        this.openId = openId;
        this.logIns = logIns;
    }

    @Override
    public List<PageRoute> routes() {
        if (openId.name().isEmpty()) return List.of();
        return List.of(
                PageRoute.get(Elsewhere.DOOR, this::depart).forEverybody(),
                PageRoute.get(OpenIdLogIn.CALLBACK, this::arrive).forEverybody());
    }

    private Answer depart(Visit visit) {
        var departure = Departure.to(Next.of(visit.query("next")));
        return openId.door(departure)
                .<Answer>map(door -> new Answer.SeeOther(
                        door.toString(), Optional.of(new Answer.CookieChange.Depart(departure.cookie()))))
                .orElseGet(() -> failed(visit, 502, "unavailable", ""));
    }

    private Answer arrive(Visit visit) {
        var departure = visit.departure().flatMap(Departure::of);
        if (departure.isEmpty()) return failed(visit, 400, "unexpected", "");
        return switch (openId.arrival(departure.get(), visit.uri())) {
            case Arrival.Known known ->
                logIn(visit, known.email(), departure.get().next());
            case Arrival.Unverified _ -> failed(visit, 403, "unverified", "");
            case Arrival.Refused _ -> failed(visit, 403, "refused", "");
            case Arrival.Unexpected _ -> failed(visit, 400, "unexpected", "");
            case Arrival.Unavailable _ -> failed(visit, 502, "unavailable", "");
        };
    }

    private Answer logIn(Visit visit, String email, String next) {
        return switch (logIns.begin(email)) {
            case TrustedLogIns.Begun begun ->
                new Answer.SeeOther(
                        Next.of(next), Optional.of(new Answer.CookieChange.Set(begun.token(), begun.validUntil())));
            case TrustedLogIns.Refused refused -> failed(visit, refused.status(), "", refused.detail());
        };
    }

    private Answer failed(Visit visit, int status, String trouble, String problem) {
        var elsewhere = Elsewhere.of(openId.name().orElseThrow(), "").with(trouble);
        return new Answer.Page(status, new SessionPages.LogInPage(visit.frame(""), "", "", problem, elsewhere));
    }
}
