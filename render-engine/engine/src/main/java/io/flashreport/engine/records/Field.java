package io.flashreport.engine.records;

import io.flashreport.engine.value.Profile;
import java.util.List;

/**
 * A place in the records of a dataset that has values.
 *
 * @param index position among the fields of its dataset, from 0
 * @param path from the record to the value; empty for the value of a record that is no object but a value itself, and for
 *     the names of a dataset that is keyed
 * @param list whether a record can have several values here, which read as one text with commas
 * @param key whether the value is the name of the record itself, in a dataset that is keyed
 */
public record Field(int index, List<Step> path, boolean list, boolean key, Profile profile) {
    public Field {
        path = List.copyOf(path);
    }
}
