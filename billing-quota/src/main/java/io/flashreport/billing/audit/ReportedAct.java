package io.flashreport.billing.audit;

/** What report-api has recorded here: that an operator asked for it, before it is done. */
enum ReportedAct {
    REPORT_CANCEL_ASKED,
    REPORT_RENDER_ASKED,
    ACCOUNT_DATA_DELETE_ASKED,
    UNKNOWN_OBJECTS_REMOVE_ASKED;

    Action action() {
        return Action.valueOf(name());
    }
}
