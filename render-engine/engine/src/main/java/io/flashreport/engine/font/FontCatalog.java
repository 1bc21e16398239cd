package io.flashreport.engine.font;

import io.flashreport.engine.font.FontUse.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;

/** The fonts of the engine by the names that templates use. For all threads. */
final class FontCatalog {
    static final FontCatalog INSTANCE = new FontCatalog();

    /** Names are taken from templates; more than these are forgotten again, the oldest first. */
    private static final int MOST_LEARNED = 1_000;

    private final Map<Typeface, Family> mains = new LinkedHashMap<>();
    private final Map<Typeface, Family> standIns = new LinkedHashMap<>();
    private final Map<String, FontUse> known = new HashMap<>();
    private final Map<String, FontUse> learned = new LinkedHashMap<>();
    private final List<FontFamily> parts;
    private volatile State state;

    private record State(List<FontFamily> named, List<FontSet> sets, Map<String, FontUse> uses) {}

    private FontCatalog() {
        for (Typeface typeface : Typefaces.ALL) {
            Family main = typeface.main();
            mains.put(typeface, main);
            standIns.put(typeface, typeface.standIn(main));
            known.put(typeface.name(), new FontUse(typeface, Reason.MEANT));
        }
        substitutes();
        var distinct = new LinkedHashSet<FontFamily>(mains.values());
        distinct.addAll(standIns.values());
        for (Typeface.Kind kind : Typeface.Kind.values()) distinct.addAll(Typefaces.fallbacks(kind));
        parts = List.copyOf(distinct);
        state = state();
    }

    /** The families that sets are made of. No template can name them, so that it gets the set instead. */
    List<FontFamily> parts() {
        return parts;
    }

    /** All that a template can name, as families without help from others. */
    List<FontFamily> named() {
        return state.named;
    }

    /** All that a template can name, with help from others. */
    List<FontSet> sets() {
        return state.sets;
    }

    FontUse use(String name) {
        FontUse use = state.uses.get(name);
        return use == null ? FontUse.guessed(name) : use;
    }

    /** Of a typeface that is here. */
    Family main(String name) {
        return Objects.requireNonNull(mains.get(use(name).typeface()));
    }

    /** Names that nothing is known of are set in a typeface that is here from now on, with help from others. */
    synchronized void learn(Collection<String> names) {
        boolean changed = false;
        for (String name : names) {
            if (known.containsKey(name) || learned.containsKey(name)) continue;
            learned.put(name, FontUse.guessed(name));
            changed = true;
        }
        while (learned.size() > MOST_LEARNED)
            learned.remove(learned.keySet().iterator().next());
        if (changed) state = state();
    }

    private State state() {
        var uses = new HashMap<>(learned);
        uses.putAll(known);
        var named = new ArrayList<FontFamily>();
        mains.forEach((typeface, main) ->
                named.add(main.as(typeface.name(), typeface.normal().name())));
        named.addAll(parts);
        var sets = new ArrayList<FontSet>();
        uses.forEach((name, use) -> {
            boolean itself = name.equals(use.typeface().name());
            Family main = Objects.requireNonNull((itself ? mains : standIns).get(use.typeface()));
            if (!itself) named.add(main.as(name, null));
            sets.add(NamedSet.of(name, main, Typefaces.fallbacks(use.typeface().kind())));
        });
        return new State(List.copyOf(named), List.copyOf(sets), Map.copyOf(uses));
    }

    private void substitutes() {
        Properties lines = lines();
        var keys = new HashSet<>(lines.stringPropertyNames());
        for (Typeface typeface : Typefaces.ALL) {
            for (var reason : Map.of("platform.", Reason.MEANT, "same.", Reason.AS_WIDE, "like.", Reason.ALIKE)
                    .entrySet()) {
                String key = reason.getKey() + typeface.name();
                if (!keys.remove(key)) continue;
                for (String name : lines.getProperty(key).split(", ", -1))
                    if (known.put(name, new FontUse(typeface, reason.getValue())) != null)
                        throw new IllegalStateException("substitutes.properties has the name twice: " + name);
            }
        }
        if (!keys.isEmpty()) throw new IllegalStateException("substitutes.properties: no such typeface: " + keys);
    }

    private static Properties lines() {
        var lines = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(FontCatalog.class.getResourceAsStream("substitutes.properties")),
                StandardCharsets.UTF_8)) {
            lines.load(in);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
