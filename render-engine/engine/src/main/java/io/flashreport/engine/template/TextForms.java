package io.flashreport.engine.template;

import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.data.TextDataSourceAttributes;
import org.jspecify.annotations.Nullable;

/**
 * How dates and numbers are written in data: as the dataset's properties say, else as a new data adapter of Jaspersoft Studio
 * has it. A date without a zone is one of the report's zone, so that it is printed as it was written.
 */
final class TextForms {
    private static final String PREFIX = "net.sf.jasperreports.";
    private static final String DATE_PATTERN = "yyyy-MM-dd";
    private static final String NUMBER_PATTERN = "#,##0.##";

    private TextForms() {}

    /** What the properties say; {@code format} is json, xml or csv, as in their names. */
    static TextDataSourceAttributes of(
            JRPropertiesUtil properties, JRDataset dataset, String format, @Nullable Object timeZone) {
        var forms = new TextDataSourceAttributes();
        value(properties, dataset, format + ".date.pattern").ifPresent(forms::setDatePattern);
        value(properties, dataset, format + ".number.pattern").ifPresent(forms::setNumberPattern);
        value(properties, dataset, format + ".locale.code").ifPresent(forms::setLocale);
        value(properties, dataset, format + ".timezone.id").ifPresent(forms::setTimeZone);
        return completed(forms, timeZone);
    }

    /** What a query says, and where it says nothing the defaults. */
    static TextDataSourceAttributes completed(TextDataSourceAttributes forms, @Nullable Object timeZone) {
        if (forms.getDatePattern() == null) forms.setDatePattern(DATE_PATTERN);
        if (forms.getNumberPattern() == null) forms.setNumberPattern(NUMBER_PATTERN);
        if (forms.getLocale() == null) forms.setLocale(Locale.ENGLISH);
        if (forms.getTimeZone() == null && timeZone instanceof TimeZone zone) forms.setTimeZone(zone);
        return forms;
    }

    private static Optional<String> value(JRPropertiesUtil properties, JRDataset dataset, String name) {
        return Optional.ofNullable(properties.getProperty(dataset, PREFIX + name))
                .filter(text -> !text.isBlank());
    }
}
