package io.flashreport.report.storage;

import java.io.IOException;

/** Object storage did not do what was asked: not reachable, refused, or the object is not there. */
public final class StorageUnavailableException extends IOException {
    StorageUnavailableException(String message) {
        super(message);
    }

    StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
