package io.flashreport.system;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A JSON array of records, made while it is read, of a given length in bytes; white space fills the end. */
final class EndlessJson extends InputStream {
    private final long length;
    private long position;
    private long row;
    private byte[] current = "[".getBytes(StandardCharsets.US_ASCII);
    private int at;

    EndlessJson(long length) {
        if (length < 1024) throw new IllegalArgumentException("length must be >= 1024, was " + length);
        this.length = length;
    }

    /** How many records the data hold that have been read so far. */
    long rows() {
        return row;
    }

    @Override
    public int read() {
        if (position >= length) return -1;
        if (at == current.length) advance();
        position++;
        return current[at++];
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
        if (position >= length) return -1;
        if (at == current.length) advance();
        int n = (int) Math.min(Math.min(count, current.length - at), length - position);
        System.arraycopy(current, at, bytes, offset, n);
        at += n;
        position += n;
        return n;
    }

    private void advance() {
        String next = length - position > 512 ? record() : position == length - 1 ? "]" : " ";
        current = next.getBytes(StandardCharsets.US_ASCII);
        at = 0;
    }

    private String record() {
        row++;
        String record = "{\"number\": %d, \"name\": \"Customer %d\", \"city\": \"Springfield\", \"amount\": %d.%02d}"
                .formatted(row, row % 1000, row % 977, row % 100);
        return row == 1 ? record : ",\n" + record;
    }
}
