package io.flashreport.billing.wire;

/** The service cannot do it now, and nothing is wrong with the request: {@code 503}, to be tried again in seconds. */
public class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String detail;

    /** @param detail for whoever called */
    public UnavailableException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
