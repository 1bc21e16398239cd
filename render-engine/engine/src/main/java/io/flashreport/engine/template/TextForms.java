package io.flashreport.engine.template;

import java.util.Optional;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.data.TextDataSourceAttributes;

/** How a dataset says that dates and numbers are written in its data. */
final class TextForms {
    private static final String PREFIX = "net.sf.jasperreports.";

    private TextForms() {}

    /** @param format as the names of the library's properties have it: json, xml or csv */
    static TextDataSourceAttributes of(JRPropertiesUtil properties, JRDataset dataset, String format) {
        var forms = new TextDataSourceAttributes();
        value(properties, dataset, format + ".date.pattern").ifPresent(forms::setDatePattern);
        value(properties, dataset, format + ".number.pattern").ifPresent(forms::setNumberPattern);
        value(properties, dataset, format + ".locale.code").ifPresent(forms::setLocale);
        value(properties, dataset, format + ".timezone.id").ifPresent(forms::setTimeZone);
        return forms;
    }

    private static Optional<String> value(JRPropertiesUtil properties, JRDataset dataset, String name) {
        return Optional.ofNullable(properties.getProperty(dataset, PREFIX + name))
                .filter(text -> !text.isBlank());
    }
}
