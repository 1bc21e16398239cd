package io.flashreport.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads the body of a form; files do not come this way. */
final class FormBody {
    /** A page of data for a preview. */
    private static final int MOST_OF_USERS = 1024 * 1024;

    /** What it takes to log in or to register. */
    private static final int MOST_OF_STRANGERS = 16 * 1024;

    private FormBody() {}

    /** Fails when it is larger than any form, or breaks off. */
    static Future<Buffer> of(HttpServerRequest request, boolean known) {
        int most = known ? MOST_OF_USERS : MOST_OF_STRANGERS;
        Promise<Buffer> whole = Promise.promise();
        var read = Buffer.buffer();
        request.handler(data -> {
                    if (read.length() + data.length() > most) whole.tryFail("the form is too large");
                    else read.appendBuffer(data);
                })
                .exceptionHandler(whole::tryFail)
                .endHandler(end -> whole.tryComplete(read))
                .resume();
        return whole.future();
    }
}
