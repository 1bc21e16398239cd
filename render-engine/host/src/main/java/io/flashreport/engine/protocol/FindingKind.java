package io.flashreport.engine.protocol;

/** What a finding is about: bounded, stable, and part of API v2. */
public enum FindingKind {
    /** The package is no package, or holds nothing that can be filled. */
    PACKAGE,
    /** XML that is not well-formed. */
    XML,
    /** An element or attribute that no version of the library knows, or a value that it refuses. */
    STRUCTURE,
    /** Something that was changed on the way to version 7. */
    CONVERTED,
    /** Something of an earlier version that version 7 has no place for. */
    NOT_KEPT,
    /** An element, a language or a module that is not available here. */
    UNAVAILABLE_ELEMENT,
    /** An expression that does not compile. */
    EXPRESSION,
    /** A subreport, an image, a style template or a resource bundle that is not in the package. */
    MISSING_FILE,
    /** A subreport that contains itself. */
    RECURSION,
    /** A font that is neither here nor in the package. */
    FONT,
    /** A band or an element that does not fit. */
    LAYOUT,
    /** A query that cannot be read from the data sent. */
    QUERY,
    /** A field that the sample data lacks. */
    FIELD,
    /** The sample data itself. */
    SAMPLE,
    /** Something that the gate does not let templates do, or only in an engine of their owner's own. */
    POLICY,
    /** An asset that cannot be used as what it seems to be. */
    ASSET
}
