package io.flashreport.engine.data;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The second way through XML, to the records that the first has found. */
final class XmlRecords implements RecordReader {
    private final XMLStreamReader reader;
    private final FieldNode root;
    private final FieldNode record;
    private final Row row;
    private @Nullable FieldNode place;

    XmlRecords(Payload payload, FieldNode root, FieldNode record, int columns) {
        this.reader = XmlInput.reader(Encoding.open(payload).reader());
        this.root = root;
        this.record = record;
        this.row = new Row(columns);
    }

    @Override
    public boolean next() {
        return XmlInput.reading(this::read);
    }

    @Override
    public Row row() {
        return row;
    }

    private boolean read() throws XMLStreamException {
        row.clear();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    FieldNode child = place == null ? root : place.child(reader.getLocalName());
                    if (child == record) {
                        XmlCells.element(reader, record, row);
                        return true;
                    }
                    if (child == null) XmlCells.skip(reader);
                    else place = child;
                }
                case XMLStreamConstants.END_ELEMENT -> place = place == null ? null : place.parent;
                default -> {}
            }
        }
        return false;
    }
}
