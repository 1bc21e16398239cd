package io.flashreport.worker.render;

import io.flashreport.contracts.RenderId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The files of one render: its data, when that is in storage, and its document on the way there. */
final class Spool implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Spool.class);

    private final Path folder;
    private final RenderId renderId;

    Spool(Path folder, RenderId renderId) {
        this.folder = folder;
        this.renderId = renderId;
    }

    Path data() {
        return folder.resolve(renderId + ".data");
    }

    Path document() {
        return folder.resolve(renderId + ".pdf");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(data());
            Files.deleteIfExists(document());
        } catch (IOException e) {
            LOG.warnf("A temporary file of a render stays behind: %s", e.toString());
        }
    }
}
