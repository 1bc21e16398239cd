package io.flashreport.report.sweep;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An object and the report that its key names: {@code payload/{account}/{report}} or {@code report/{account}/{report}/…}. */
record OwnedObject(String key, UUID report) {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern KEY =
            Pattern.compile("payload/%1$s/(?<data>%1$s)|report/%1$s/(?<made>%1$s)/[^/]+".formatted(ID));

    /** Empty for a key of something else. */
    static Optional<OwnedObject> of(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) return Optional.empty();
        var report = parts.group("data") == null ? parts.group("made") : parts.group("data");
        return Optional.of(new OwnedObject(key, UUID.fromString(report)));
    }
}
