package io.flashreport.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the names of data into headings for people: componentName, component_name and "component name" read alike. */
public final class Heading {
    static final int MAX_CHARS = 80;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-.\\p{Cntrl}]+");
    private static final Pattern PARTS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})"
            + "|(?<=\\d)(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})(?!\\p{Lu}s(?:$|\\p{Lu}))"
            + "|(?<=\\p{Ll}{4})(?=\\d{1,2}(?:$|\\p{Lu}\\p{Ll}))");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\d]{2,}s?");

    /** Written in capitals whatever the data does; words that are words as well, such as "it" and "us", are not here. */
    private static final Set<String> ACRONYMS = Set.of(
            ("id vat gst sku iban bic ean isbn issn gtin upc asin url uri ip uuid guid api http https html xml json csv pdf sql cpu gpu ram "
                            + "tls ssl ssh dns tcp udp smtp ftp jwt ttl sdk cdn zip plz fica "
                            + "usb gps sms faq kpi roi gdp vin imei ssn ceo cfo cto dob eta po crm erp b2b b2c co2 utc eur usd gbp chf jpy")
                    .split(" ", -1));

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("amt", "amount"),
            Map.entry("addr", "address"),
            Map.entry("desc", "description"),
            Map.entry("descr", "description"),
            Map.entry("dept", "department"),
            Map.entry("img", "image"),
            Map.entry("msg", "message"),
            Map.entry("cust", "customer"),
            Map.entry("pct", "percent"),
            Map.entry("ust", "USt"),
            Map.entry("kw", "kW"),
            Map.entry("kwh", "kWh"),
            Map.entry("mwh", "MWh"),
            Map.entry("m2", "m²"),
            Map.entry("m3", "m³"));

    private Heading() {}

    /** The heading of names that lead to a value: customer and name read "Customer name". */
    public static String of(List<String> path) {
        return of(path, "");
    }

    /** The same below a heading; what that says already is left out, so that below "Customer" it reads "Name". */
    public static String of(List<String> path, String above) {
        List<String> words = new ArrayList<>();
        for (String name : path) {
            List<String> more = words(name);
            if (!words.isEmpty() && begins(more, words)) words.clear();
            words.addAll(more);
        }
        List<String> said = words(above);
        if (!said.isEmpty() && words.size() > said.size() && begins(words, said))
            words = words.subList(said.size(), words.size());
        return words.isEmpty() ? "(no name)" : limited(sentence(words));
    }

    private static boolean begins(List<String> words, List<String> with) {
        if (words.size() < with.size()) return false;
        for (int i = 0; i < with.size(); i++) if (!words.get(i).equalsIgnoreCase(with.get(i))) return false;
        return true;
    }

    private static List<String> words(String name) {
        boolean shouted = name.chars().noneMatch(Character::isLowerCase);
        if (!shouted && SPACES.matcher(name.strip()).find()) return List.of(SPACES.split(name.strip(), -1));
        var words = new ArrayList<String>();
        for (String part : SEPARATORS.split(name, -1)) {
            for (String word : PARTS.split(part, -1)) if (!word.isEmpty()) add(words, word(word, shouted));
        }
        return words;
    }

    private static void add(List<String> words, String word) {
        if (word.equals("mail") && !words.isEmpty() && words.getLast().equalsIgnoreCase("e"))
            words.set(words.size() - 1, "e-mail");
        else words.add(word);
    }

    private static String word(String word, boolean shouted) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (ACRONYMS.contains(lower)) return word.toUpperCase(Locale.ROOT);
        if (WRITTEN.containsKey(lower)) return WRITTEN.get(lower);
        boolean acronym = ACRONYM.matcher(word).matches() && (!shouted || word.length() <= 3);
        return acronym ? word : lower;
    }

    private static String sentence(List<String> words) {
        String sentence = String.join(" ", words);
        int first = sentence.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(sentence.codePointAt(0))) + sentence.substring(first);
    }

    private static String limited(String heading) {
        if (heading.length() <= MAX_CHARS) return heading;
        int end = MAX_CHARS - 1;
        if (Character.isHighSurrogate(heading.charAt(end - 1))) end--;
        return heading.substring(0, end) + "…";
    }
}
