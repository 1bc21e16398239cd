package io.flashreport.worker.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Which packages are on disk, and who uses them. What nobody uses goes when there is too much, the oldest use first. */
final class PackageShelf {
    private static final Logger LOG = Logger.getLogger(PackageShelf.class);

    private final Path folder;
    private final long maxBytes;

    /** By hash, in the order of their last use. */
    private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    PackageShelf(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** Where one package is, or is about to be. Its lock is for whoever fills it, and for those who wait for that. */
    static final class Place extends ReentrantLock {
        private static final long serialVersionUID = 1;

        private final transient Path file;
        private int holders;
        private volatile long bytes = -1;

        private Place(Path file) {
            this.file = file;
        }

        Path file() {
            return file;
        }

        boolean isFilled() {
            return bytes >= 0;
        }
    }

    /** The place of a package, which stays until it is released as often as it was held. */
    synchronized Place hold(String sha256) {
        Place place = places.computeIfAbsent(sha256, hash -> new Place(folder.resolve(hash)));
        place.holders++;
        return place;
    }

    /** Notes that the package is there now. */
    synchronized void fill(Place place, long length) {
        place.bytes = length;
        bytes += length;
        makeRoom();
    }

    synchronized void release(Place place) {
        place.holders--;
        if (place.holders == 0 && !place.isFilled()) places.values().remove(place);
        makeRoom();
    }

    synchronized long bytes() {
        return bytes;
    }

    // Files go under the lock: afterwards another may be on its way to the same name.
    private void makeRoom() {
        var oldestFirst = places.values().iterator();
        while (bytes > maxBytes && oldestFirst.hasNext()) {
            Place place = oldestFirst.next();
            if (place.holders > 0 || !place.isFilled()) continue;
            oldestFirst.remove();
            bytes -= place.bytes;
            delete(place.file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("a package stays behind: %s", e.toString());
        }
    }
}
