package io.flashreport.worker.render;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderId;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.StoredDocument;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineWork.ReplayableData;
import io.flashreport.engine.host.RenderFailure;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.protocol.Look;
import io.flashreport.worker.engine.Engines;
import io.flashreport.worker.logo.Logos;
import io.flashreport.worker.storage.ObjectStorage;
import io.flashreport.worker.storage.StorageUnavailableException;
import io.flashreport.worker.template.TemplatePackage;
import io.flashreport.worker.template.TemplatePackages;
import io.flashreport.worker.trace.EngineTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Turns a job into a document in storage. */
@ApplicationScoped
class Rendering {
    private static final Logger LOG = Logger.getLogger(Rendering.class);

    private final Engines engines;
    private final ObjectStorage storage;
    private final TemplatePackages packages;
    private final Logos logos;
    private final EngineJobs engineJobs;
    private final EngineTime engineTime;
    private final RenderMeters meters;

    Rendering(
            Engines engines,
            ObjectStorage storage,
            TemplatePackages packages,
            Logos logos,
            EngineJobs engineJobs,
            EngineTime engineTime,
            RenderMeters meters) {
        this.engines = engines;
        this.storage = storage;
        this.packages = packages;
        this.logos = logos;
        this.engineJobs = engineJobs;
        this.engineTime = engineTime;
        this.meters = meters;
    }

    Attempt render(RenderJob job, RenderId renderId, GenerationLog log) throws InterruptedException {
        try (var spool = new Spool(engines.scratch(), renderId)) {
            return switch (job.payload()) {
                case PayloadSource.Inline inline ->
                    render(job, renderId, spool, () -> new ByteArrayInputStream(inline.data()), log);
                case PayloadSource.Stored stored -> renderStored(job, stored, renderId, spool, log);
            };
        } catch (StorageUnavailableException e) {
            LOG.warnf("storage %s: %s reportId=%s", e.getMessage(), e.getCause(), job.reportId());
            return new Attempt.Failed(
                    FailureKind.STORAGE_UNAVAILABLE, "The storage of data and documents did not answer.");
        } catch (IOException e) {
            LOG.errorf(e, "a temporary file could not be written or read reportId=%s", job.reportId());
            return new Attempt.Failed(FailureKind.INTERNAL, "The worker could not write a temporary file.");
        }
    }

    /** Copies the data to a file first: then storage that falters costs a retry of the copy, not of the render. */
    private Attempt renderStored(
            RenderJob job, PayloadSource.Stored stored, RenderId renderId, Spool spool, GenerationLog log)
            throws StorageUnavailableException, IOException, InterruptedException {
        if (!storage.fetch(stored.key(), spool.data()))
            return new Attempt.Failed(FailureKind.STORAGE_UNAVAILABLE, "The report's data is not where it was stored.");
        log.line("data fetched from storage");
        return render(job, renderId, spool, () -> new BufferedInputStream(Files.newInputStream(spool.data())), log);
    }

    private Attempt render(RenderJob job, RenderId renderId, Spool spool, ReplayableData data, GenerationLog log)
            throws StorageUnavailableException, IOException, InterruptedException {
        TemplateRef template = job.template();
        if (template == null) return renderAutomatic(job, renderId, spool, data, log);
        Optional<String> objection = engineJobs.objection(job, template);
        if (objection.isPresent()) return new Attempt.Failed(FailureKind.POLICY, objection.get());
        Optional<TemplatePackage> found = packages.take(template);
        if (found.isEmpty())
            return new Attempt.Failed(FailureKind.STORAGE_UNAVAILABLE, "The template is not as it was stored.");
        try (TemplatePackage templatePackage = found.get()) {
            if (templatePackage.wasFetched()) log.line("template fetched from storage");
            ReplayableData bytes = () -> new BufferedInputStream(Files.newInputStream(templatePackage.file()));
            return render(job, renderId, spool, engineJobs.withTemplate(job, data, template, bytes), log);
        }
    }

    private Attempt renderAutomatic(
            RenderJob job, RenderId renderId, Spool spool, ReplayableData data, GenerationLog log)
            throws StorageUnavailableException, IOException, InterruptedException {
        LookRef look = job.look();
        if (look == null) return render(job, renderId, spool, engineJobs.automatic(job, data, Look.PLAIN), log);
        byte[] logo = null;
        if (look.logo() != null) {
            Optional<byte[]> found = logos.take(look.logo());
            if (found.isEmpty())
                return new Attempt.Failed(FailureKind.STORAGE_UNAVAILABLE, "The logo is not as it was stored.");
            logo = found.get();
        }
        return render(job, renderId, spool, engineJobs.automatic(job, data, EngineLooks.of(look, logo)), log);
    }

    private Attempt render(RenderJob job, RenderId renderId, Spool spool, EngineJob engineJob, GenerationLog log)
            throws StorageUnavailableException, IOException, InterruptedException {
        var digest = sha256();
        RenderOutcome outcome;
        try (var file = new DigestOutputStream(Files.newOutputStream(spool.document()), digest)) {
            outcome = engineTime.of(() -> engines.render(job.lane(), engineJob, file, log::line));
        }
        return switch (outcome) {
            case RenderOutcome.RenderFailed failed -> failed(failed);
            case RenderOutcome.Rendered rendered -> {
                meters.phases(job.lane(), rendered.phases());
                var keys = ObjectKeys.of(job, renderId);
                storage.store(keys.document(), spool.document(), "application/pdf");
                log.line("document stored");
                String hash = HexFormat.of().formatHex(digest.digest());
                yield new Attempt.Stored(
                        new StoredDocument(keys.document(), hash, rendered.documentBytes(), rendered.pages()),
                        rendered);
            }
        };
    }

    private static Attempt failed(RenderOutcome.RenderFailed failed) {
        if (failed.failure() == RenderFailure.POOL_CLOSED) return new Attempt.Abandoned();
        return new Attempt.Failed(kindOf(failed.failure()), failed.message());
    }

    private static FailureKind kindOf(RenderFailure failure) {
        return switch (failure) {
            case MALFORMED_DATA -> FailureKind.MALFORMED_DATA;
            case TEMPLATE -> FailureKind.TEMPLATE;
            case TIME_LIMIT -> FailureKind.TIME_LIMIT;
            case CPU_LIMIT -> FailureKind.CPU_LIMIT;
            case MEMORY_LIMIT -> FailureKind.MEMORY_LIMIT;
            case PAGE_LIMIT -> FailureKind.PAGE_LIMIT;
            case RECORD_LIMIT -> FailureKind.RECORD_LIMIT;
            case POLICY -> FailureKind.POLICY;
            case OUTPUT_LIMIT -> FailureKind.OUTPUT_LIMIT;
            case ENGINE_CRASHED, NO_ENGINE -> FailureKind.ENGINE_CRASHED;
            case DATA_UNAVAILABLE -> FailureKind.STORAGE_UNAVAILABLE;
            case POOL_CLOSED, INTERNAL -> FailureKind.INTERNAL;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
