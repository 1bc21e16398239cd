package io.flashreport.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * Tells what our own pages send from what pages of other sites make a browser send along with our cookie.
 *
 * <p>A browser says where a request comes from in {@code Sec-Fetch-Site}, which no script can change, or, over plain HTTP,
 * in {@code Origin}. What changes something shows a {@link FormToken} as well.
 */
@Singleton
public class OwnPages {
    /** With which a script of ours shows the token of its page. */
    static final String TOKEN = "X-Form-Token";

    private final SameOrigin sameOrigin;

    OwnPages(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    /** Whether a form must not be believed, whatever token it shows; nobody is logged in by another site either. */
    public boolean refusesForm(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? !sameOrigin.own().equals(request.getHeader(HttpHeaders.ORIGIN))
                : !site.equals("same-origin");
    }

    boolean refuses(Call.OfPage call, HttpServerRequest request) {
        if (!SameOrigin.isWrite(request.method())) return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        return refusesForm(request) || !FormToken.of(call.token()).matches(request.getHeader(TOKEN));
    }
}
