package io.flashreport.report.audit;

/** What an operator may ask for; billing-quota knows these names. */
public enum Act {
    REPORT_CANCEL_ASKED,
    REPORT_RENDER_ASKED,
    ACCOUNT_DATA_DELETE_ASKED,
    UNKNOWN_OBJECTS_REMOVE_ASKED
}
