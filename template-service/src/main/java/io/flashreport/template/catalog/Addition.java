package io.flashreport.template.catalog;

/** What became of a version that was to be added. */
public sealed interface Addition {
    record Added(Version version) implements Addition {}

    /** The current version has these very files. */
    record Unchanged(Version version) implements Addition {}

    /** The version that it was made from is not the current one any more. */
    record Overtaken() implements Addition {}
}
