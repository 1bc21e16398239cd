package io.flashreport.report.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/** Bytes on disk that vanish with the process, however it ends. */
final class PartFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PartFile.class);

    private final FileChannel file;
    private int length;

    private PartFile(FileChannel file) {
        this.file = file;
    }

    static PartFile open(Path folder) throws StorageUnavailableException {
        try {
            var path = Files.createTempFile(folder, "part-", ".tmp");
            try {
                return new PartFile(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
            } finally {
                // An open file lives on without its name, and nobody has to clean up after a crash.
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StorageUnavailableException("no file can be made in " + folder, e);
        }
    }

    int length() {
        return length;
    }

    void write(byte[] bytes, int offset, int count) throws StorageUnavailableException {
        try {
            var buffer = ByteBuffer.wrap(bytes, offset, count);
            while (buffer.hasRemaining()) length += file.write(buffer, length);
        } catch (IOException e) {
            throw new StorageUnavailableException("the data cannot be written to disk", e);
        }
    }

    /** All of it, in memory. */
    byte[] bytes() throws StorageUnavailableException {
        try {
            var buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && file.read(buffer, buffer.position()) >= 0) {}
            return buffer.array();
        } catch (IOException e) {
            throw new StorageUnavailableException("the data cannot be read from disk", e);
        }
    }

    void clear() {
        length = 0;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warnf("A file of a payload could not be closed: %s", e.getMessage());
        }
    }
}
