package io.flashreport.engine.layout;

import io.flashreport.engine.layout.RecordBlocks.Section;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole of a document: its title, its single values, and its sections with their headings. */
final class Outline {
    private static final int MOST_TITLE_CHARS = 80;

    private final List<Field> fields;
    private final List<Section> sections;
    private final String title;
    private final int around;

    Outline(Dataset document, String requested, Setting setting) {
        List<Field> present = setting.fields(document);
        List<Dataset> arrays = setting.nested(document);
        List<Step> whole = whole(present, arrays);
        around = whole.size();
        Optional<Field> named = named(present, whole.size(), setting);
        String own = named.map(field -> field.profile().longest().strip()).orElse("");
        boolean replaces =
                named.isPresent() && (requested.isBlank() || requested.strip().equals(own));
        fields = replaces
                ? present.stream().filter(field -> !field.equals(named.get())).toList()
                : present;
        boolean onlyArray = arrays.size() == 1 && fields.isEmpty();
        if (!requested.isBlank()) title = requested;
        else if (replaces) title = own;
        else if (!whole.isEmpty()) title = Headings.of(List.of(whole.getLast()));
        else title = onlyArray ? Headings.of(arrays.getFirst()) : "";
        sections = sections(arrays);
    }

    /** The object that everything is in, if there is one and its name says what it is. */
    private static List<Step> whole(List<Field> fields, List<Dataset> arrays) {
        if (fields.isEmpty()) return List.of();
        List<Step> whole = Names.told(fields.getFirst());
        int common = whole.size() - 1;
        for (Field field : fields) {
            List<Step> path = Names.told(field);
            common = common(whole, path, Math.min(common, path.size() - 1));
        }
        for (Dataset array : arrays) {
            List<Step> path = array.path().stream()
                    .filter(step -> !Names.isEnvelope(step))
                    .toList();
            common = common(whole, path, Math.min(common, path.size()));
        }
        return whole.subList(0, common);
    }

    private static int common(List<Step> one, List<Step> other, int most) {
        int common = 0;
        while (common < most && one.get(common).equals(other.get(common))) common++;
        return common;
    }

    /** The field in which the data says what the document is called. */
    private static Optional<Field> named(List<Field> fields, int around, Setting setting) {
        return fields.stream()
                .filter(field -> Names.isTitle(field)
                        && Names.told(field).size() == around + 1
                        && setting.reading(field).role() == Role.TEXT
                        && field.profile().longestChars() <= MOST_TITLE_CHARS)
                .findFirst();
    }

    private List<Section> sections(List<Dataset> arrays) {
        if (arrays.size() == 1) {
            Dataset array = arrays.getFirst();
            String heading = isKnown(array) ? "" : Headings.of(array);
            return List.of(new Section(SectionHeadings.orNone(heading), array));
        }
        List<String> headings = SectionHeadings.of(arrays);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < arrays.size(); i++)
            sections.add(new Section(SectionHeadings.orNone(headings.get(i)), arrays.get(i)));
        return List.copyOf(sections);
    }

    /** Whether the one array needs no heading: the title says it, or it is what the document is about. */
    private boolean isKnown(Dataset array) {
        List<Step> telling = Names.telling(array);
        return telling.isEmpty()
                || Names.isPart(telling.getLast())
                || fields.isEmpty()
                || title.toLowerCase(Locale.ROOT).contains(Headings.of(array).toLowerCase(Locale.ROOT));
    }

    List<Field> fields() {
        return fields;
    }

    List<Section> sections() {
        return sections;
    }

    String title() {
        return title;
    }

    /** How many steps of the paths the title says. */
    int around() {
        return around;
    }
}
