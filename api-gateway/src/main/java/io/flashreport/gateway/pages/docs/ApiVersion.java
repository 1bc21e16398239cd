package io.flashreport.gateway.pages.docs;

import java.util.Locale;

/** A version of the API, the one for new programs first. */
public enum ApiVersion {
    V2,
    V1;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its OpenAPI file is. */
    public String address() {
        return "/openapi/" + label() + ".yaml";
    }
}
