package io.flashreport.engine.layout;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The layout's own words in the language of the document.
 *
 * @param page as in "Page 1 of 3"; {0} and {1} stand for the numbers
 */
public record Words(Locale locale, String page, String total, String yes, String no, String empty) {
    /** The words of a language; those of English for one that is not among {@code words_*.properties}. */
    public static Words of(Locale locale) {
        // Without the control the language of the machine would stand in for a language that is missing.
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        ResourceBundle words = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words", locale, Words.class.getClassLoader(), control);
        return new Words(
                locale,
                words.getString("page"),
                words.getString("total"),
                words.getString("yes"),
                words.getString("no"),
                words.getString("empty"));
    }
}
