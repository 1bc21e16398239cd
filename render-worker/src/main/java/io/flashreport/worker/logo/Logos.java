package io.flashreport.worker.logo;

import io.flashreport.contracts.LogoRef;
import io.flashreport.worker.storage.ObjectStorage;
import io.flashreport.worker.storage.StorageUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Logos by their hash, fetched when they are first needed. */
@ApplicationScoped
public class Logos {
    private static final Logger LOG = Logger.getLogger(Logos.class);

    private final ObjectStorage storage;
    private final MeterRegistry meters;
    private final long maxBytes;

    /** In the order of their last use. */
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    Logos(ObjectStorage storage, LogosConfig config, MeterRegistry meters) {
        this.storage = storage;
        this.meters = meters;
        this.maxBytes = config.cacheSize().asLongValue();
    }

    /** The picture, not to be changed; empty when it is not in storage, or not as it was stored. */
    public Optional<byte[]> take(LogoRef logo) throws StorageUnavailableException {
        var known = find(logo.sha256());
        if (known.isPresent()) return counted("kept", known);
        var fetched = fetch(logo);
        fetched.ifPresent(picture -> keep(logo.sha256(), picture));
        return counted(fetched.isPresent() ? "fetched" : "missing", fetched);
    }

    private Optional<byte[]> fetch(LogoRef logo) throws StorageUnavailableException {
        // One byte more, so that a longer one is not taken for it.
        var read = storage.read(logo.storageKey(), logo.bytes() + 1);
        if (read.isEmpty()) {
            LOG.errorf("the logo %s is not in storage", logo.storageKey());
            return read;
        }
        if (!sha256(read.get()).equals(logo.sha256())) {
            LOG.errorf("the logo %s is not what was stored there", logo.storageKey());
            return Optional.empty();
        }
        return read;
    }

    private synchronized Optional<byte[]> find(String sha256) {
        return Optional.ofNullable(kept.get(sha256));
    }

    private synchronized void keep(String sha256, byte[] picture) {
        if (kept.put(sha256, picture) == null) bytes += picture.length;
        var oldestFirst = kept.values().iterator();
        while (bytes > maxBytes && oldestFirst.hasNext()) {
            bytes -= oldestFirst.next().length;
            oldestFirst.remove();
        }
    }

    private Optional<byte[]> counted(String how, Optional<byte[]> logo) {
        meters.counter("flashreport.logos", "how", how).increment();
        return logo;
    }

    private static String sha256(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
