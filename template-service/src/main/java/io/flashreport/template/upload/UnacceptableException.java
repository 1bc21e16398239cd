package io.flashreport.template.upload;

/** Ends the reading of what cannot become a template; the message is for whoever sent it. */
final class UnacceptableException extends Exception {
    private static final long serialVersionUID = 1;

    UnacceptableException(String message) {
        super(message);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
