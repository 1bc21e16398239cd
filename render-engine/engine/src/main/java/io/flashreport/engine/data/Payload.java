package io.flashreport.engine.data;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The data of a job as the client sent it. */
public interface Payload {
    Format format();

    /** The charset that the request declared, null when the data itself tells. */
    @Nullable
    String charset();

    /** The length in bytes. */
    long size();

    /** The data from its first byte; every call reads it anew. */
    InputStream open();
}
