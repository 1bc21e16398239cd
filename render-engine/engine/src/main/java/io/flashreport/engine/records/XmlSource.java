package io.flashreport.engine.records;

import io.flashreport.engine.data.Encoding;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.data.XmlInput;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Data in XML. */
record XmlSource(Payload payload) implements Source {
    @Override
    public String read(Place document, Sink sink) {
        Encoding.Text text = Encoding.open(payload);
        XMLStreamReader reader = XmlInput.reader(text.reader());
        return XmlInput.reading(() -> {
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
            new XmlCells(reader, sink).member(document);
            while (reader.hasNext()) reader.next();
            reader.close();
            return text.encoding().inWords();
        });
    }

    @Override
    public Cursor cursor(Place place) {
        return new XmlCursor(XmlInput.reader(Encoding.open(payload).reader()), place);
    }

    /** Goes to elements by the names that lead to them. */
    private static final class XmlCursor implements Cursor {
        private final XMLStreamReader reader;
        private final Place target;
        private @Nullable Place place;

        private XmlCursor(XMLStreamReader reader, Place target) {
            this.reader = reader;
            this.target = target;
            Place document = target;
            while (document.parent != null) document = document.parent;
            this.place = document;
        }

        @Override
        public boolean next(Sink sink) {
            return XmlInput.reading(() -> find(new XmlCells(reader, sink)));
        }

        @Override
        public void close() {
            XmlInput.reading(() -> {
                reader.close();
                return true;
            });
        }

        private boolean find(XmlCells cells) throws XMLStreamException {
            while (reader.hasNext() && place != null) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Place child = place.child(reader.getLocalName(), Sink.Form.OBJECT);
                        if (child == target) {
                            cells.element(child);
                            return true;
                        }
                        if (child == null || !child.isOnWayTo(target)) XmlCells.skip(reader);
                        else place = child;
                    }
                    case XMLStreamConstants.END_ELEMENT -> place = place.parent;
                    default -> {}
                }
            }
            return false;
        }
    }
}
