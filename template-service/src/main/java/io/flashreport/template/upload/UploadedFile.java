package io.flashreport.template.upload;

import java.io.IOException;
import java.io.InputStream;

/** A file of an upload, wherever it lies until it is stored. */
record UploadedFile(String path, Content content) {
    @FunctionalInterface
    interface Content {
        /** From the first byte; the caller closes the stream. */
        InputStream open() throws IOException;
    }
}
