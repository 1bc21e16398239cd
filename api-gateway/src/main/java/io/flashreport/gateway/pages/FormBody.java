package io.flashreport.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads the body of a form; files do not come this way. */
final class FormBody {
    private static final int MOST = 1024 * 1024;

    private FormBody() {}

    /** Fails when it is larger than any form, or breaks off. */
    static Future<Buffer> of(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        var read = Buffer.buffer();
        request.handler(data -> {
                    if (read.length() + data.length() > MOST) whole.tryFail("the form is too large");
                    else read.appendBuffer(data);
                })
                .exceptionHandler(whole::tryFail)
                .endHandler(end -> whole.tryComplete(read))
                .resume();
        return whole.future();
    }
}
