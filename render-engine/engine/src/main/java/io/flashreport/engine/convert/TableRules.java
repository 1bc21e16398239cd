package io.flashreport.engine.convert;

/** Tables: their columns and groups of columns. */
final class TableRules {
    private TableRules() {}

    static void addTo(Rules rules) {
        ComponentRules.component(rules, "table", "table");
        rules.on(Area.COMPONENTS, "table/column columnGroup/column").kind("column", "single");
        rules.on(Area.COMPONENTS, "table/columnGroup columnGroup/columnGroup").kind("column", "group");
    }
}
