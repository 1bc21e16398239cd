package io.flashreport.engine.layout;

import java.util.Locale;

/**
 * The layout's own words in the language of the document.
 *
 * @param page as in "Page 1 of 3"; {0} and {1} stand for the numbers
 */
public record Words(Locale locale, String page, String total, String yes, String no, String empty) {}
