package io.flashreport.engine.value;

/** What the values of a field are, as a person would say. */
public enum Role {
    /** There is no value at all. */
    NOTHING,
    TEXT,
    /** Text of sentences, which wants a wide column or lines of its own. */
    LONG_TEXT,
    /** Digits that count nothing: postal codes, phone numbers, keys. */
    IDENTIFIER,
    COUNT,
    DECIMAL,
    MONEY,
    PERCENT,
    YES_NO,
    DATE,
    DATE_TIME,
    TIME,
    WEB_ADDRESS,
    MAIL_ADDRESS,
    /** A data URI with a picture. */
    IMAGE;

    public boolean isNumber() {
        return this == COUNT || this == DECIMAL || this == MONEY || this == PERCENT;
    }

    public boolean isTemporal() {
        return this == DATE || this == DATE_TIME || this == TIME;
    }
}
