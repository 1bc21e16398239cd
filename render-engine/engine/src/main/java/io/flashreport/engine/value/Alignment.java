package io.flashreport.engine.value;

/** Where values stand in their column; START is left, in a document that reads from the right it is right. */
public enum Alignment {
    START,
    CENTER,
    END
}
