package io.flashreport.engine.attacks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Ways to keep more on disk than one may, in files each of which is small enough. */
enum Hoard {
    NAMED,
    OPEN,
    MAPPED;

    private static final int FILES = 4;
    private static final int BYTES = 8 * 1024 * 1024;

    void keepForever() throws IOException, InterruptedException {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path path = Files.createTempFile("hoard", ".tmp");
            Files.write(path, new byte[BYTES]);
            switch (this) {
                case NAMED -> kept.add(path);
                case OPEN -> {
                    kept.add(new RandomAccessFile(path.toFile(), "rw"));
                    Files.delete(path);
                }
                case MAPPED -> {
                    try (FileChannel channel = FileChannel.open(path)) {
                        kept.add(channel.map(FileChannel.MapMode.READ_ONLY, 0, BYTES));
                    }
                    Files.delete(path);
                }
            }
        }
        new CountDownLatch(1).await();
        throw new IllegalStateException("kept " + kept);
    }
}
