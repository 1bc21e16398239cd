package io.flashreport.engine.convert.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.data.JRCsvDataSource;
import net.sf.jasperreports.engine.util.JRXmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A data adapter as Jaspersoft Studio saves it, of the kinds that name a file or make empty rows. */
final class DataAdapterFile {
    private final Document document;

    private DataAdapterFile(Document document) {
        this.document = document;
    }

    static DataAdapterFile read(Path file) throws JRException {
        return new DataAdapterFile(JRXmlUtils.parse(file.toFile()));
    }

    /** The file with the data. */
    Optional<String> file() {
        return text("fileName").or(() -> text("location"));
    }

    /** Empty for what is no CSV and not empty rows. */
    Optional<JRDataSource> dataSource(CorpusFolders folders) {
        return switch (document.getDocumentElement().getTagName()) {
            case "emptyDataAdapter" ->
                text("recordCount").map(Integer::parseInt).map(JREmptyDataSource::new);
            case "csvDataAdapter" -> file().flatMap(folders::find).map(this::csv);
            default -> Optional.empty();
        };
    }

    private JRDataSource csv(Path file) {
        try {
            var rows = new JRCsvDataSource(Files.newBufferedReader(file));
            text("recordDelimiter").ifPresent(rows::setRecordDelimiter);
            text("fieldDelimiter").ifPresent(text -> rows.setFieldDelimiter(text.charAt(0)));
            text("datePattern").ifPresent(rows::setDatePattern);
            text("numberPattern").ifPresent(rows::setNumberPattern);
            rows.setUseFirstRowAsHeader(
                    text("useFirstRowAsHeader").map(Boolean::parseBoolean).orElse(false));
            NodeList columns = document.getElementsByTagName("columnNames");
            if (columns.getLength() > 0) {
                var names = new String[columns.getLength()];
                for (int i = 0; i < names.length; i++)
                    names[i] = columns.item(i).getTextContent();
                rows.setColumnNames(names);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> text(String element) {
        NodeList found = document.getElementsByTagName(element);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent()).filter(text -> !text.isEmpty());
    }
}
