package io.flashreport.engine.template;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the templates that were used last, each owner's apart from the others'. For one thread. */
public final class TemplateCache {
    private static final int MAX_TEMPLATES = 16;
    private static final long MAX_BYTES = 24L * 1024 * 1024;

    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String owner, String sha256) {}

    private record Entry(TemplateContext template, long bytes) {}

    /** The template with this hash that this owner has used, else the one that is given. */
    public TemplateContext get(String owner, String sha256, Supplier<TemplateContext> reading) {
        var key = new Key(owner, sha256);
        Entry entry = entries.get(key);
        if (entry == null) {
            TemplateContext template = reading.get();
            entry = new Entry(template, template.files().bytes());
            entries.put(key, entry);
            shrink();
        }
        return entry.template;
    }

    /** What is used right now stays, however big. */
    private void shrink() {
        long bytes = entries.values().stream().mapToLong(Entry::bytes).sum();
        Iterator<Entry> eldest = entries.values().iterator();
        while ((bytes > MAX_BYTES || entries.size() > MAX_TEMPLATES) && entries.size() > 1) {
            bytes -= eldest.next().bytes;
            eldest.remove();
        }
    }
}
