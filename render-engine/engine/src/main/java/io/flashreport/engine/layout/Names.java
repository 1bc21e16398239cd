package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the names of data say, beyond being headings. */
final class Names {
    /** Names of envelopes: they say that there is something, not what. */
    private static final Set<String> ENVELOPES = listed("""
            _embedded _source relationships array attributes body collection content data dataset datalist document
            elements element entries entry fields hits item itemlist items list node nodes
            objects object page payload properties record recordlist records response result results
            resultset root row rowset rows value values""");

    /** Names of the parts of what the document itself is. */
    private static final Set<String> PARTS = listed("""
            line lineitem lineitems lines position positionen positions orderlines invoicelines details
            detail posten lignes righe lineas linhas regels""");

    /** Of arrays alone: an object of this name has something to say. */
    private static final Set<String> LISTS = Set.of("feature", "features");

    private static final Set<String> VALUES = Set.of("value", "text", "amount");
    private static final Set<String> TITLES = Set.of(
            "title", "reporttitle", "documenttitle", "reportname", "heading", "titel", "titre", "titolo", "titulo");

    private static final Set<String> CURRENCIES =
            Set.of("currency", "ccy", "währung", "devise", "moneda", "valuta", "moeda");

    private static final Set<String> BALANCES = Set.of("balance", "saldo", "kontostand", "solde", "残高", "余额");

    /** What is said at the end. */
    private static final Set<String> CLOSING = listed("""
            note notes remark remarks comment comments terms conditions hinweis hinweise bemerkung bemerkungen
            anmerkung anmerkungen kommentar remarque remarques commentaire commentaires nota notas observaciones
            comentario comentarios osservazioni opmerking opmerkingen observações 備考 备注 備註 비고
            примечание примечания הערות הערה ملاحظات""");

    private Names() {}

    /** Words with blanks between them. */
    static Set<String> listed(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }

    static boolean isEnvelope(Step step) {
        return ENVELOPES.contains(plain(step)) || step.name().equals("d");
    }

    static boolean isPart(Step step) {
        return PARTS.contains(plain(step));
    }

    /** Whether it says no more than the name of what it belongs to: the amount of a price. */
    static boolean isValue(Step step) {
        return VALUES.contains(plain(step));
    }

    static boolean isTitle(Field field) {
        return !field.path().isEmpty() && TITLES.contains(plain(field.path().getLast()));
    }

    static boolean isClosing(Field field) {
        return !field.path().isEmpty() && words(field.path().getLast()).stream().anyMatch(CLOSING::contains);
    }

    /** What there is after the amount of a line. */
    static boolean isBalance(Field field) {
        return !field.path().isEmpty() && words(field.path().getLast()).stream().anyMatch(BALANCES::contains);
    }

    static boolean isCurrency(Field field) {
        return !field.path().isEmpty() && words(field.path().getLast()).stream().anyMatch(CURRENCIES::contains);
    }

    /** Of XML, elements are named after one of them and stand in one that is named after all: customers, customer. */
    static boolean isListOf(Step list, Step element) {
        String all = plain(list);
        String one = plain(element);
        int common = 0;
        while (common < Math.min(all.length(), one.length()) && all.charAt(common) == one.charAt(common)) common++;
        return !all.equals(one) && common >= 3 && common >= one.length() - 1;
    }

    /** The part of the path that says what the records are; empty when none of it does. */
    static List<Step> telling(Dataset dataset) {
        List<Step> path = dataset.path();
        int end = path.size();
        while (end > 0 && (isEnvelope(path.get(end - 1)) || LISTS.contains(plain(path.get(end - 1))))) end--;
        if (end >= 2 && end == path.size() && isListOf(path.get(end - 2), path.get(end - 1))) end--;
        return path.subList(0, end);
    }

    /** The path of a field without the envelopes around it. */
    static List<Step> told(Field field) {
        List<Step> path = field.path();
        var told = new ArrayList<Step>();
        for (int i = 0; i < path.size(); i++)
            if (i == path.size() - 1 || !isEnvelope(path.get(i))) told.add(path.get(i));
        int last = told.size() - 1;
        if (field.list() && last > 0 && isListOf(told.get(last - 1), told.get(last))) told.removeLast();
        return told;
    }

    /** The words of a name in small letters: grandTotal says grand and total. At least one, which may be empty. */
    static List<String> words(Step step) {
        String heading = Heading.of(List.of(step.name())).toLowerCase(Locale.ROOT);
        return List.of(heading.split("[^\\p{L}\\p{N}%]+", -1));
    }

    /** The letters of a name in small, without what stands between words. */
    static String plain(Step step) {
        String name = step.name().toLowerCase(Locale.ROOT);
        return ENVELOPES.contains(name) ? name : name.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
