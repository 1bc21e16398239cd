package io.flashreport.template.storage;

/** The bucket could not be read or written, several times in a row. */
public final class StorageUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
