package io.flashreport.template.theme;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.flashreport.template.theme.PictureReader.Reading;
import io.flashreport.template.theme.PictureWriter.Encoded;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The logos of accounts, in database and bucket. */
@ApplicationScoped
class Logos {
    private static final int MAX_UPLOAD_BYTES = 2 * 1024 * 1024;

    private final LogoStore store;
    private final TemplateStorage storage;
    private final Engines engines;
    private final Clock clock;
    // One picture at a time is in memory, and on no thread that calls run on.
    private final ExecutorService studio = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("logos").factory());

    Logos(LogoStore store, TemplateStorage storage, Engines engines, Clock clock) {
        this.store = store;
        this.storage = storage;
        this.engines = engines;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        studio.shutdownNow();
    }

    LogoOutcome put(AccountId account, String name, InputStream body, String by)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        byte[] sent = body.readNBytes(MAX_UPLOAD_BYTES + 1);
        if (sent.length > MAX_UPLOAD_BYTES) {
            // The rest is read still, because a client that is sending does not listen.
            body.transferTo(OutputStream.nullOutputStream());
            return refused(ProblemKind.UPLOAD_TOO_LARGE, "A logo may have 2 MiB.");
        }
        var fault = LogoName.fault(name);
        if (fault.isPresent()) return refused(ProblemKind.INVALID_REQUEST, fault.get());
        return switch (make(sent)) {
            case Made.Good(var picture) -> keep(account, name, picture, by);
            case Made.Bad(var message) -> refused(ProblemKind.INVALID_LOGO, message);
        };
    }

    /** The picture; the stream is to be closed. */
    InputStream open(Logo logo) throws IOException, StorageUnavailableException {
        try (var workspace = engines.workspace()) {
            Path file = workspace.file("logo");
            storage.fetch(logo.storageKey(), file);
            // The stream reads on after the file has lost its name.
            return Files.newInputStream(file);
        }
    }

    private LogoOutcome keep(AccountId account, String name, Encoded picture, String by)
            throws IOException, SQLException, StorageUnavailableException {
        String sha256 = sha256(picture.bytes());
        var logo = new Logo(
                name,
                Logo.folder(account) + sha256,
                picture.type(),
                picture.bytes().length,
                sha256,
                picture.size().width(),
                picture.size().height());
        try (var workspace = engines.workspace()) {
            Path file = Files.write(workspace.file("logo"), picture.bytes());
            storage.store(logo.storageKey(), file, logo.type());
        }
        return store.put(account, logo, clock.instant(), by)
                ? new LogoOutcome.Kept(logo)
                : refused(
                        ProblemKind.CONFLICT,
                        "An account may have %d logos: delete one first.".formatted(LogoStore.MAX_LOGOS));
    }

    private sealed interface Made {
        record Good(Encoded picture) implements Made {}

        record Bad(String message) implements Made {}
    }

    private Made make(byte[] sent) throws InterruptedException {
        try {
            return studio.submit(() -> switch (PictureReader.read(sent)) {
                        case Reading.Picture(var pixels) -> new Made.Good(PictureWriter.write(pixels));
                        case Reading.Unfit(var message) -> new Made.Bad(message);
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a logo could not be made", e.getCause());
        }
    }

    private static LogoOutcome refused(ProblemKind kind, String detail) {
        return new LogoOutcome.Refused(new Refusal(kind, detail));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
