package io.flashreport.engine.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** All single values of data, as texts, read in the plainest way; neither nulls nor blanks. */
final class DataTexts {
    private final Set<String> texts = new LinkedHashSet<>();

    private DataTexts() {}

    static Set<String> of(Format format, byte[] data) throws IOException {
        var texts = new DataTexts();
        switch (format) {
            case JSON -> texts.addJson(data);
            case XML -> texts.addXml(data);
            case CSV -> texts.addCsv(data);
        }
        return texts.texts;
    }

    private void addJson(byte[] data) throws IOException {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        addNode(mapper.readTree(data));
    }

    private void addNode(JsonNode node) {
        if (node.isContainerNode()) node.forEach(this::addNode);
        else if (!node.isNull()) add(node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText());
    }

    private void addXml(byte[] data) throws IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            addElement(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(data))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private void addElement(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                    && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) add(attribute.getValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) addElement(inner);
            else add(child.getTextContent());
        }
    }

    private void addCsv(byte[] data) throws IOException {
        String text = new String(data, StandardCharsets.UTF_8);
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get())) {
            for (CSVRecord cells : parser) if (cells.getRecordNumber() > 1) cells.forEach(this::add);
        }
    }

    private void add(String text) {
        if (!text.isBlank()) texts.add(text.strip());
    }
}
