package io.flashreport.engine.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the texts of a field become the values that a report prints. */
public interface Reading {
    Role role();

    /** The class of the values: String, BigDecimal, java.util.Date or java.io.InputStream (of a picture). */
    Class<?> valueClass();

    /** The library's pattern of a text field, as in "#,##0.00" or "medium,hide"; null for texts. */
    @Nullable
    String pattern();

    Alignment alignment();

    /** The value; null when the text is none of its kind. */
    @Nullable
    Object value(String text);

    /**
     * The same as a Java expression for templates that people go on with: null where the text is null or blank; of texts
     * the text as it is. It may use REPORT_TIME_ZONE and REPORT_FORMAT_FACTORY, which every dataset has.
     *
     * @param text an expression of class String, as in "$F{amount}"; it may occur several times in the result
     */
    String java(String text);

    /**
     * The longest texts as they will be printed, for measuring: at most a dozen, none for pictures. Of what can be summed
     * the sum of all values is among them.
     */
    List<String> widest();

    /** Whether a sum of the values says something. */
    boolean isSummable();
}
