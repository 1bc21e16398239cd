package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;

/** How the fields of the data are read; the same field always alike. */
@FunctionalInterface
interface Sight {
    Reading reading(Field field);
}
