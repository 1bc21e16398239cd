package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.accept.KeyStore.Known;
import io.flashreport.report.read.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;

/** Requests that were answered before, which their key tells. */
@ApplicationScoped
class Repeats {
    private final KeyStore store;
    private final ListStore reports;

    Repeats(KeyStore store, ListStore reports) {
        this.store = store;
        this.reports = reports;
    }

    Optional<Known> find(Wish wish) throws SQLException {
        return wish.key() == null ? Optional.empty() : store.find(wish.account(), wish.key());
    }

    /** What the same request is known by, to be given the body still. */
    static MessageDigest fingerprintOf(Wish wish) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((wish.query() + "\n" + wish.declared() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Reads the body, keeping nothing, and answers. */
    Acceptance answer(Known known, Wish wish, InputStream body) throws SQLException {
        var digest = fingerprintOf(wish);
        var data = new IncomingData(
                body, wish.maxPayloadBytes(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        try {
            data.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            return Intake.interrupted(wish, data);
        }
        return answer(known, digest.digest());
    }

    Acceptance answer(Known known, byte[] hash) throws SQLException {
        if (!MessageDigest.isEqual(known.hash(), hash)) {
            return new Refused(
                    Refusal.IDEMPOTENCY_CONFLICT,
                    "This Idempotency-Key was sent with another request, which made the report " + known.report()
                            + ": send a key of its own with each new request.");
        }
        return reports.find(known.report())
                .<Acceptance>map(report -> new Accepted(report.asAccepted(), true))
                .orElseGet(() -> new Refused(
                        Refusal.DELETED, "The report " + known.report() + ", which this request made, was deleted."));
    }
}
