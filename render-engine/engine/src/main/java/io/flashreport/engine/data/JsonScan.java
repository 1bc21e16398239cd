package io.flashreport.engine.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first way through JSON. The records are the elements of the root array, or of the first array of objects that is
 * nearest to the root; without one, the root itself is the one record.
 */
final class JsonScan {
    private final JsonParser parser;
    private final FieldTree whole = new FieldTree("value");
    private final List<String> path = new ArrayList<>();
    private @Nullable Found found;

    private JsonScan(JsonParser parser) {
        this.parser = parser;
    }

    static DataTable scan(Payload payload) {
        Encoding.Text text = Encoding.open(payload);
        try (JsonParser parser = JsonInput.parser(text.reader())) {
            return JsonInput.reading(() -> new JsonScan(parser).table(payload, text.encoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataTable table(Payload payload, Encoding encoding) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) throw JobFailedException.malformed("The data is empty; send a JSON array or object.");
        switch (first) {
            case START_ARRAY -> {
                parser.nextToken();
                found = records();
            }
            case START_OBJECT -> search(whole.root);
            default -> JsonCells.record(parser, whole.root, whole);
        }
        if (parser.nextToken() != null) throw JsonInput.moreFollows(parser);
        return found == null ? ofWhole(payload, encoding) : ofFound(found, payload, encoding);
    }

    /** Looks through the object that the parser stands on, nearest arrays first to win. */
    private void search(@Nullable FieldNode place) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            FieldNode child = found == null && place != null ? whole.child(place, name) : null;
            path.add(name);
            switch (parser.nextToken()) {
                case START_ARRAY -> array(child);
                case START_OBJECT -> {
                    if (isNearer(path.size() + 1)) search(child);
                    else parser.skipChildren();
                }
                default -> JsonCells.value(parser, child, whole);
            }
            path.removeLast();
        }
    }

    private void array(@Nullable FieldNode child) throws IOException {
        if (!isNearer(path.size())) {
            parser.skipChildren();
        } else if (parser.nextToken() == JsonToken.START_OBJECT) {
            found = records();
        } else {
            String text = JsonText.elements(parser);
            if (child != null) whole.value(child, text, false);
        }
    }

    private boolean isNearer(int depth) {
        return found == null || depth < found.path.size();
    }

    private Found records() throws IOException {
        var tree = new FieldTree("value");
        long count = 0;
        long others = 0;
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) {
            count++;
            if (parser.currentToken() != JsonToken.START_OBJECT) others++;
            JsonCells.record(parser, tree.root, tree);
        }
        return new Found(List.copyOf(path), tree, count, others);
    }

    private DataTable ofWhole(Payload payload, Encoding encoding) {
        FieldTree.Columns columns = whole.columnsOf(whole.root);
        return new DataTable(
                encoding,
                "the data as one record",
                columns.haveValues() ? 1 : 0,
                columns.kept(),
                columns.warnings(),
                () -> JsonRecords.ofWhole(payload, whole.root, columns.kept().size()));
    }

    private static DataTable ofFound(Found found, Payload payload, Encoding encoding) {
        FieldTree.Columns columns = found.tree.columnsOf(found.tree.root);
        var warnings = new ArrayList<>(columns.warnings());
        if (found.others > 0 && found.others < found.count)
            warnings.add(found.others + " of " + found.count + " records are not objects");
        return new DataTable(
                encoding,
                found.path.isEmpty()
                        ? "the elements of the array"
                        : "the elements of the array \"" + String.join(".", found.path) + "\"",
                found.count,
                columns.kept(),
                warnings,
                () -> JsonRecords.ofArray(
                        payload, found.path, found.tree.root, columns.kept().size()));
    }

    private record Found(List<String> path, FieldTree tree, long count, long others) {}
}
