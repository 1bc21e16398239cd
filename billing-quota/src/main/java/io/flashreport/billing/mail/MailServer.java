package io.flashreport.billing.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands mails to the mail server, one after the other. */
@Singleton
class MailServer {
    /** What became of a mail. */
    sealed interface Answer {
        record Taken() implements Answer {}

        record Refused(Throwable reason) implements Answer {}
    }

    private final ReactiveMailer mailer;
    private final MailConfig config;
    private final Context eventLoop;

    MailServer(ReactiveMailer mailer, MailConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.config = config;
        this.eventLoop = vertx.getOrCreateContext();
    }

    /** Returns when the server has answered, or has not in the configured time. */
    Answer send(Mail mail) {
        var answer = new CompletableFuture<Answer>();
        // On one event loop from the connection on: called from another thread, the client may begin to listen after
        // the server has said its greeting, and waits for it in vain.
        eventLoop.runOnContext(ignored -> mailer.send(mail)
                .subscribe()
                .with(done -> answer.complete(new Answer.Taken()), e -> answer.complete(new Answer.Refused(e))));
        var silence = new Answer.Refused(new TimeoutException("no answer within " + config.sendWithin()));
        return answer.completeOnTimeout(silence, config.sendWithin().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
