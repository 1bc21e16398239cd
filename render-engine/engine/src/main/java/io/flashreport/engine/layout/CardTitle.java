package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The value that names a record. */
final class CardTitle {
    private static final Set<String> NAMES = Names.listed("""
            name title fullname displayname label caption subject company companyname nom nombre nome naam
            titel bezeichnung firma 名前 氏名 名称 الاسم שם""");

    /** Half of a name; better than a number. */
    private static final Set<String> SURNAMES = Names.listed("""
            lastname surname familyname nachname familienname apellido apellidos cognome achternaam sobrenome
            nomdefamille 姓""");

    private static final Set<String> NUMBERS = Set.of(
            "number", "no", "nr", "num", "nummer", "numero", "reference", "ref", "code", "key", "sku", "id", "番号");
    /** What names records stands at their beginning. */
    private static final int FIRST = 3;

    /** So many of the records must have it. */
    private static final double MOSTLY = 0.8;

    private static final int MOST_CHARS = 80;
    private static final int MOST_LABEL = 2;

    private CardTitle() {}

    static Optional<Field> of(Dataset dataset, List<Field> fields, Setting setting) {
        List<Field> fitting = fields.stream()
                .filter(field -> isFitting(field, dataset, setting))
                .toList();
        return fitting.stream()
                .filter(Field::key)
                .findFirst()
                .or(() ->
                        fitting.stream().filter(field -> isOneOf(NAMES, field)).findFirst())
                .or(() -> fitting.stream()
                        .filter(field -> isOneOf(SURNAMES, field))
                        .findFirst())
                .or(() -> fitting.stream()
                        .filter(field -> isNumber(field) && isOf(field, dataset))
                        .findFirst())
                .or(() -> fitting.stream()
                        .limit(FIRST)
                        .filter(field -> isWord(setting.reading(field)) && isDistinct(field))
                        .findFirst())
                .or(() -> fitting.stream().filter(CardTitle::isNumber).findFirst())
                .or(() -> fitting.stream().filter(CardTitle::isDistinct).findFirst());
    }

    /** Whether it is the number of the record itself: number, or orderNumber of orders. */
    private static boolean isOf(Field field, Dataset dataset) {
        List<String> words = Names.words(field.path().getLast());
        return words.size() == 1
                || (!dataset.path().isEmpty()
                        && Names.plain(dataset.path().getLast()).startsWith(words.getFirst()));
    }

    private static boolean isWord(Reading reading) {
        return reading.role() == Role.TEXT || reading.role() == Role.IDENTIFIER;
    }

    private static boolean isDistinct(Field field) {
        List<String> first = field.profile().sample();
        return new HashSet<>(first).size() == first.size();
    }

    /** @param width of the card */
    static Fact placed(Field field, List<Field> fields, int width, Setting setting) {
        boolean speaksForItself = field.path().isEmpty() || isOneOf(NAMES, field) || isOneOf(SURNAMES, field);
        String label = speaksForItself ? "" : Headings.of(fields, 0).get(fields.indexOf(field));
        int room = label.isEmpty() ? 0 : setting.measure().cardTitle(label) + Typography.GAP / 2;
        int x = Math.min(room, width / MOST_LABEL);
        return new Fact(field, label, setting.reading(field), 0, x, width - x);
    }

    private static boolean isFitting(Field field, Dataset dataset, Setting setting) {
        return !field.list()
                && field.profile().values() >= MOSTLY * dataset.records()
                && field.profile().longestChars() <= MOST_CHARS
                && Names.told(field).size() <= 1
                && (dataset.records() == 1 || field.profile().only().isEmpty())
                && switch (setting.reading(field).role()) {
                    case TEXT, IDENTIFIER, COUNT, DATE, DATE_TIME, TIME, MAIL_ADDRESS -> true;
                    case NOTHING, LONG_TEXT, DECIMAL, MONEY, PERCENT, YES_NO, WEB_ADDRESS, IMAGE -> false;
                };
    }

    private static boolean isOneOf(Set<String> names, Field field) {
        return !field.path().isEmpty()
                && names.contains(Names.plain(field.path().getLast()));
    }

    private static boolean isNumber(Field field) {
        return !field.path().isEmpty()
                && NUMBERS.contains(Names.words(field.path().getLast()).getLast());
    }
}
