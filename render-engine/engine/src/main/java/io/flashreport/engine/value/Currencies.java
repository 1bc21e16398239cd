package io.flashreport.engine.value;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signs and codes of money as they stand beside amounts. */
final class Currencies {
    private static final int LONGEST = 4;
    private static final List<String> SIGNS =
            List.of("$ € £ ¥ ₹ ₽ ₩ ₺ ₪ ₫ ₴ ₦ ₱ ฿ zł kr Kč Ft lei лв руб R$ US$ CA$ AU$ NZ$ HK$ A$ C$ S$ CN¥ 元 円 원"
                    .split(" ", -1));
    private static final Map<String, String> WRITTEN = written();

    private Currencies() {}

    /** The sign or code between two places of a text, null when it is none. */
    @Nullable
    static String written(String text, int start, int end) {
        return end <= start || end - start > LONGEST ? null : WRITTEN.get(text.substring(start, end));
    }

    private static Map<String, String> written() {
        var written = new HashMap<String, String>();
        for (Currency currency : Currency.getAvailableCurrencies())
            written.put(currency.getCurrencyCode(), currency.getCurrencyCode());
        for (String sign : SIGNS) written.put(sign, sign);
        return Map.copyOf(written);
    }
}
