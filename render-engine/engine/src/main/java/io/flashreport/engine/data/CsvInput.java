package io.flashreport.engine.data;

import io.flashreport.engine.job.JobFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV. The first row has the names of the columns; it decides whether commas, semicolons, tabs or bars separate
 * the values.
 */
public final class CsvInput {
    private static final String DELIMITERS = ",;\t|";
    private static final int HEAD_CHARS = 64 * 1024;
    private static final Pattern REASON = Pattern.compile("\\s*\\((?:line|startline)[^)]*\\)\\s*");

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Encoding encoding;
    private final char delimiter;
    private final List<String> names;

    private CsvInput(CSVParser parser, Encoding encoding, char delimiter) {
        this.parser = parser;
        this.rows = parser.iterator();
        this.encoding = encoding;
        this.delimiter = delimiter;
        List<String> header = next();
        while (header != null && header.stream().allMatch(String::isBlank)) header = next();
        this.names = header == null ? List.of() : named(header);
    }

    /** Opens the data at the first row after the names; fails when it is malformed. */
    public static CsvInput open(Payload payload) {
        Encoding.Text text = Encoding.open(payload);
        try {
            var reader = new BufferedReader(text.reader(), HEAD_CHARS);
            char delimiter = delimiter(reader);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
            return new CsvInput(CSVParser.parse(reader, format), text.encoding(), delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the columns: the first row, with what is empty or said before made distinct. */
    public List<String> names() {
        return names;
    }

    /** The values of the next row, which may be fewer or more than the names; null after the last. */
    public @Nullable List<String> next() {
        try {
            return rows.hasNext() ? rows.next().toList() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) throw malformed(e.getCause());
            throw e;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof CSVException wrong) throw malformed(wrong);
            throw e;
        }
    }

    public Encoding encoding() {
        return encoding;
    }

    /** What separates the values, in words. */
    public String delimiter() {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "bars";
            default -> "commas";
        };
    }

    private JobFailedException malformed(Throwable wrong) {
        String reason = REASON.matcher(String.valueOf(wrong.getMessage()))
                .replaceAll(" ")
                .strip();
        return JobFailedException.malformed("Line " + parser.getCurrentLineNumber() + ": this is not CSV: " + reason);
    }

    private static List<String> named(List<String> header) {
        var seen = new HashSet<String>();
        var names = new ArrayList<String>();
        for (String cell : header) {
            String wanted = cell.isBlank() ? "Column " + (names.size() + 1) : cell.strip();
            String name = wanted;
            for (int i = 2; !seen.add(name); i++) name = wanted + " " + i;
            names.add(name);
        }
        return names;
    }

    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(HEAD_CHARS);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < HEAD_CHARS - 1; i++) {
            int c = reader.read();
            if (c < 0 || (c == '\n' && any && !quoted)) break;
            if (c == '"') quoted = !quoted;
            any |= !Character.isWhitespace(c);
            int delimiter = quoted ? -1 : DELIMITERS.indexOf(c);
            if (delimiter >= 0) counts[delimiter]++;
        }
        reader.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return DELIMITERS.charAt(best);
    }
}
