package io.flashreport.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first way through XML. The records are the repeated elements nearest to the root; without any, the root itself is
 * the one record.
 */
final class XmlScan {
    private XmlScan() {}

    static DataTable scan(Payload payload) {
        Encoding.Text text = Encoding.open(payload);
        XMLStreamReader reader = XmlInput.reader(text.reader());
        FieldTree tree = XmlInput.reading(() -> read(reader));
        FieldNode record = record(tree.root);
        FieldTree.Columns columns = tree.columnsOf(record == null ? tree.root : record);
        int width = columns.kept().size();
        if (record == null) {
            return new DataTable(
                    text.encoding(),
                    "the element <" + tree.root.name + "> as one record",
                    columns.haveValues() ? 1 : 0,
                    columns.kept(),
                    columns.warnings(),
                    () -> new XmlRecords(payload, tree.root, tree.root, width));
        }
        var warnings = new ArrayList<>(columns.warnings());
        warnings.addAll(leftOut(record));
        return new DataTable(
                text.encoding(),
                "the elements <" + record.name + "> of <" + parent(record).name + ">",
                record.occurrences,
                columns.kept(),
                warnings,
                () -> new XmlRecords(payload, tree.root, record, width));
    }

    private static FieldTree read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
        var tree = new FieldTree(reader.getLocalName());
        XmlCells.element(reader, tree.root, tree);
        while (reader.hasNext()) reader.next();
        return tree;
    }

    private static @Nullable FieldNode record(FieldNode root) {
        List<FieldNode> elements = elements(root);
        if (elements.size() == 1) {
            FieldNode only = elements.getFirst();
            if (isStructured(only) && isNamedAfter(root, only)) return only;
        }
        for (List<FieldNode> level = List.of(root); !level.isEmpty(); ) {
            var next = new ArrayList<FieldNode>();
            for (FieldNode node : level) next.addAll(elements(node));
            for (FieldNode node : next) if (isRecord(node)) return node;
            level = next;
        }
        return null;
    }

    private static boolean isRecord(FieldNode node) {
        return node.occurrences > 1
                && (isStructured(node) || elements(parent(node)).size() == 1);
    }

    private static List<FieldNode> elements(FieldNode node) {
        return node.children().stream().filter(child -> !child.attribute).toList();
    }

    private static boolean isStructured(FieldNode node) {
        return !node.children().isEmpty();
    }

    /** A list of one is a list all the same: customers with a customer, customerList. */
    private static boolean isNamedAfter(FieldNode list, FieldNode element) {
        String listName = list.name.toLowerCase(Locale.ROOT);
        String elementName = element.name.toLowerCase(Locale.ROOT);
        return listName.length() > elementName.length() && listName.startsWith(elementName);
    }

    private static FieldNode parent(FieldNode node) {
        if (node.parent == null) throw new IllegalStateException("<" + node.name + "> is the root");
        return node.parent;
    }

    private static List<String> leftOut(FieldNode record) {
        return parent(record).children().stream()
                .filter(sibling -> sibling != record && sibling.occurrences > 1)
                .map(sibling -> sibling.occurrences + " elements <" + sibling.name
                        + "> are not shown: the records are <" + record.name + ">")
                .toList();
    }
}
