package io.flashreport.engine.records;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records that have the same fields: the document itself, the elements of an array, arrays inside those. */
public final class Dataset {
    private final List<Step> path;
    private final boolean keyed;
    private final List<Field> fields;
    private final List<Dataset> nested;
    private final long records;
    private final long mostRecords;
    private final @Nullable Field headed;

    /**
     * Describes records.
     *
     * @param path from the record that holds them to the records; empty for the document, and for an array that is the
     *     document itself. Of XML the last step is the repeated element
     * @param keyed whether they are the members of an object that has too many to be known by name
     * @param records how many there are in all
     * @param mostRecords how many there are at most in one holding record
     */
    public Dataset(
            List<Step> path, boolean keyed, List<Field> fields, List<Dataset> nested, long records, long mostRecords) {
        this(path, keyed, fields, nested, records, mostRecords, null);
    }

    /**
     * Describes records.
     *
     * @param headed see {@link #headed()}; null for none
     */
    Dataset(
            List<Step> path,
            boolean keyed,
            List<Field> fields,
            List<Dataset> nested,
            long records,
            long mostRecords,
            @Nullable Field headed) {
        this.path = List.copyOf(path);
        this.keyed = keyed;
        this.fields = List.copyOf(fields);
        this.nested = List.copyOf(nested);
        this.records = records;
        this.mostRecords = mostRecords;
        this.headed = headed;
    }

    public List<Step> path() {
        return path;
    }

    public boolean keyed() {
        return keyed;
    }

    /** In the order in which the data has them first. */
    public List<Field> fields() {
        return fields;
    }

    /** Arrays inside a record, and objects whose members are records; in the order in which the data has them first. */
    public List<Dataset> nested() {
        return nested;
    }

    /** The position of a dataset among the nested ones. */
    int indexOf(Dataset inside) {
        for (int i = 0; i < nested.size(); i++) if (nested.get(i) == inside) return i;
        throw new IllegalArgumentException("the dataset is not nested in this one");
    }

    /**
     * Of an array of arrays whose first one has the names of the others' values: the field in which that one has a text, its
     * name, and no other one has a text. The array with the names is no record.
     */
    public Optional<Field> headed() {
        return Optional.ofNullable(headed);
    }

    public long records() {
        return records;
    }

    public long mostRecords() {
        return mostRecords;
    }
}
