package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.List;
import java.util.Set;

/** Which values are what a table comes to, by their names. */
final class SumNames {
    private static final Set<String> FINAL = Names.listed("""
            total totals totale totaal sum summe gesamt gesamtbetrag gesamtsumme gesamtpreis endbetrag
            rechnungsbetrag zahlbetrag gross brutto bruttobetrag ttc due payable montant importe suma 合計 总计
            合计 合計金額 总额 총계 합계 итого المجموع الإجمالي סהכ""");
    private static final Set<String> PARTIAL = Names.listed("""
            subtotal subtotale subtotaal zwischensumme net netto nettobetrag ht tax taxes vat gst hst pst
            mwst ust umsatzsteuer mehrwertsteuer steuer steuerbetrag tva iva btw moms discount discounts
            rabatt remise sconto descuento shipping freight postage versand versandkosten handling rounding
            paid prepaid deposit anzahlung fee fees surcharge 小計 小计 消費税 税 税额 소계""");
    private static final Set<String> SUB = Set.of("sub", "partial", "before", "excl", "excluding", "without");
    private static final Set<String> GROUPS =
            Set.of("total", "totals", "summary", "sums", "amounts", "summen", "totaux", "totali", "totales", "totais");
    /** They make something else of it: a rate, a number of things, a time. */
    private static final Set<String> OTHER = Names.listed("""
            rate percent percentage pct % id number no nr code count pages page items records rows results
            hits date days day time type method name balance saldo size bytes ms seconds minutes hours
            units quantity qty weight elements""");

    private SumNames() {}

    /** Whether it stands under the table rather than at the top. */
    static boolean isSum(Field field) {
        return isFinal(field) || isPartial(field);
    }

    /** Whether it is what there is to pay in the end, or the like. */
    static boolean isFinal(Field field) {
        List<String> words = words(field);
        return (!says(words, OTHER) && says(words, FINAL) && !says(words, SUB) && !says(words, PARTIAL))
                || words.equals(List.of("balance", "due"));
    }

    /** Whether it is on the way there. */
    static boolean isPartial(Field field) {
        List<String> words = words(field);
        return !says(words, OTHER) && (says(words, PARTIAL) || (says(words, FINAL) && says(words, SUB)));
    }

    /** Whether all numbers of an object of this name are. */
    static boolean isGroup(Step step) {
        return GROUPS.contains(Names.plain(step));
    }

    private static List<String> words(Field field) {
        return field.path().isEmpty() ? List.of() : Names.words(field.path().getLast());
    }

    /** Whether it is a rate, a number of things or the like. */
    static boolean isOther(Field field) {
        return says(words(field), OTHER);
    }

    private static boolean says(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }
}
