package io.flashreport.report.read;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a list goes on: behind this report, the newest first. */
public record Position(Instant createdAt, UUID id) implements Comparable<Position> {
    /** Before the newest. */
    public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static final UUID LOWEST_ID = new UUID(0, 0);

    private static final int BYTES = Long.BYTES + 2 * Long.BYTES;

    public static Position of(ReportBody report) {
        return new Position(report.createdAt(), report.id());
    }

    /** What clients are given; they need not understand it. */
    public String cursor() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty when this service has never made such a cursor. */
    public static Optional<Position> read(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) return Optional.empty();
            var createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(START.createdAt)) return Optional.empty();
            return Optional.of(new Position(createdAt, new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the list has them: the newest first. Ids as PostgreSQL orders them, by unsigned bytes. */
    @Override
    public int compareTo(Position other) {
        int byTime = other.createdAt.compareTo(createdAt);
        if (byTime != 0) return byTime;
        int byHigh = Long.compareUnsigned(other.id.getMostSignificantBits(), id.getMostSignificantBits());
        return byHigh != 0
                ? byHigh
                : Long.compareUnsigned(other.id.getLeastSignificantBits(), id.getLeastSignificantBits());
    }
}
