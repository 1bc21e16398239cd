package io.flashreport.template.theme;

/** A logo in API v2. */
record LogoBody(String name, int bytes, int width, int height) {
    static LogoBody of(Logo logo) {
        return new LogoBody(logo.name(), logo.bytes(), logo.width(), logo.height());
    }
}
