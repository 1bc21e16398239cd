package io.flashreport.gateway.pages.session;

/** Where somebody goes once they are logged in. */
final class Next {
    private Next() {}

    /** A link must not lead to another site by way of our log-in. */
    static String of(String wanted) {
        return wanted.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? wanted : "/overview";
    }
}
