package io.flashreport.gateway.pages;

import io.flashreport.gateway.bodies.BodyPace;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Reads the bodies of forms. */
@Singleton
class FormReader {
    /** A page of data for a preview. */
    private static final int MOST_OF_USERS = 1024 * 1024;

    /** What it takes to log in or to register. */
    private static final int MOST_OF_STRANGERS = 16 * 1024;

    private final BodyPace pace;

    FormReader(BodyPace pace) {
        this.pace = pace;
    }

    /**
     * Called on the event loop of the request, of which nothing has been read.
     *
     * @param known whether a user sends it
     */
    Future<FormBody> read(HttpServerRequest request, boolean known) {
        int most = known ? MOST_OF_USERS : MOST_OF_STRANGERS;
        Promise<FormBody> outcome = Promise.promise();
        var read = Buffer.buffer();
        var body = pace.of(request, () -> outcome.tryComplete(new FormBody.TooSlow()));
        body.handler(data -> {
                    if (read.length() + data.length() > most) outcome.tryComplete(new FormBody.TooLarge());
                    else read.appendBuffer(data);
                })
                .exceptionHandler(gone -> outcome.tryComplete(new FormBody.BrokenOff()))
                .endHandler(end -> outcome.tryComplete(new FormBody.Whole(read)))
                .resume();
        return outcome.future().onComplete(any -> body.stop());
    }
}
