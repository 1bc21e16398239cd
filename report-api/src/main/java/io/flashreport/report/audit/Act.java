package io.flashreport.report.audit;

/** What an operator may ask for; billing-quota knows these names. */
public enum Act {
    REPORT_CANCEL_ASKED,
    REPORT_RENDER_ASKED
}
