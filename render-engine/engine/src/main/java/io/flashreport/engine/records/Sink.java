package io.flashreport.engine.records;

import io.flashreport.engine.value.Token;
import org.jspecify.annotations.Nullable;

/** Takes what stands at the places of data, in the order of the data. */
interface Sink {
    /**
     * The place of a member of an object or element.
     *
     * @param written the name with its prefix
     * @return null when nothing is wanted from there
     */
    @Nullable
    Place member(Place parent, Form form, String name, String written);

    /** What stands at the place is an array. */
    void array(Place place);

    /** An object or element begins; what follows is in it until its end. */
    void begin(Place place);

    /** An array that is an element of an array begins, as an object does. */
    default void beginArray(Place place) {
        begin(place);
    }

    /** The value of the object or element that has begun at the place, or what the data says when there is none. */
    void value(Place place, @Nullable String text, Token token);

    /** A value that is all that stands at a member which is no record. */
    default void field(Place place, String text, Token token) {
        value(place, text, token);
    }

    void end(Place place);

    /** A value that is an element of an array, or stands alone where records stand, or is all of what is taken as text. */
    default void single(Place place, @Nullable String text, Token token) {
        begin(place);
        value(place, text, token);
        end(place);
    }

    /** What stands at a member, as far as it is known before it is read. */
    enum Form {
        VALUE,
        /** An object of JSON or an element of XML, which may turn out to have no more than a value. */
        OBJECT,
        ARRAY,
        ATTRIBUTE
    }
}
