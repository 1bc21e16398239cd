package io.flashreport.engine.batch;

import io.flashreport.engine.convert.Change;
import io.flashreport.engine.convert.Conversion;
import io.flashreport.engine.convert.Converter;
import io.flashreport.engine.convert.MalformedTemplateException;
import io.flashreport.engine.convert.Origin;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Converts files and folders into another folder and says for each what was changed. Originals stay as they are. */
public final class BatchConversion {
    /** What an upload may be, too. */
    private static final long LARGEST_TEMPLATE_BYTES = 20L << 20;

    private final Path output;
    private final boolean assets;
    private final PrintStream out;
    private final PrintStream problems;
    private int converted;
    private int unchanged;
    private int copied;
    private int notKept;
    private int failed;

    /**
     * @param assets whether the files of folders that are no templates are copied too, so that the output folder can be
     *     uploaded as it is; compiled templates never are
     */
    public BatchConversion(Path output, boolean assets, PrintStream out, PrintStream problems) {
        this.output = output;
        this.assets = assets;
        this.out = out;
        this.problems = problems;
    }

    /** Returns whether each of them could be converted; what could not is left out and named. */
    public boolean run(List<Path> inputs) {
        SourceFiles sources = SourceFiles.find(inputs, output);
        for (SourceFile source : sources.files()) {
            try {
                handle(source);
            } catch (MalformedTemplateException e) {
                fail("%s:%d:%d: %s".formatted(source.file(), e.line(), e.column(), e.getMessage()));
            } catch (IOException e) {
                fail(source.file() + ": " + inWords(e));
            }
        }
        sources.problems().forEach(this::fail);
        out.println(sum());
        return failed == 0;
    }

    private void handle(SourceFile source) throws IOException, MalformedTemplateException {
        if (source.kind() == SourceFile.Kind.ASSET && !assets) return;
        if (SourceFiles.isSame(source.file(), source.target())) {
            fail(source.file() + ": would be replaced by its own result; choose another folder with -o");
            return;
        }
        switch (source.kind()) {
            case TEMPLATE -> convert(source);
            case COMPILED ->
                fail(source.file()
                        + ": a compiled template serves the version alone that compiled it; convert the .jrxml that it was"
                        + " made from");
            case ASSET -> copy(source);
        }
    }

    private void convert(SourceFile source) throws IOException, MalformedTemplateException {
        long bytes = Files.size(source.file());
        if (bytes > LARGEST_TEMPLATE_BYTES) {
            fail("%s: has %,d bytes; a template has at most %,d"
                    .formatted(source.file(), bytes, LARGEST_TEMPLATE_BYTES));
            return;
        }
        Conversion conversion = Converter.convert(Files.readAllBytes(source.file()));
        Files.createDirectories(parent(source));
        Files.write(source.target(), conversion.jrxml());
        if (conversion.changed()) converted++;
        else unchanged++;
        out.printf("%s, %s: %s%n", source.file(), inWords(conversion.origin()), source.target());
        for (Change change : conversion.changes()) {
            boolean lost = change.kind() == Change.Kind.NOT_KEPT;
            if (lost) notKept++;
            out.printf("  line %d: %s%s%n", change.line(), lost ? "NOT KEPT: " : "", change.message());
        }
    }

    private void copy(SourceFile source) throws IOException {
        Files.createDirectories(parent(source));
        Files.copy(source.file(), source.target(), StandardCopyOption.REPLACE_EXISTING);
        copied++;
    }

    private Path parent(SourceFile source) {
        Path parent = source.target().getParent();
        return parent == null ? output : parent;
    }

    private void fail(String problem) {
        out.flush();
        problems.println(problem);
        problems.flush();
        failed++;
    }

    private String sum() {
        var sum = new StringBuilder().append(converted).append(" converted");
        if (notKept > 0)
            sum.append(", with ")
                    .append(notKept)
                    .append(notKept == 1 ? " thing" : " things")
                    .append(" not kept");
        if (unchanged > 0) sum.append("; ").append(unchanged).append(" of version 7 already");
        if (copied > 0) sum.append("; ").append(copied).append(" other files copied");
        if (failed > 0) sum.append("; ").append(failed).append(" failed");
        return sum.append(". Results: ").append(output).toString();
    }

    private static String inWords(Origin origin) {
        return switch (origin) {
            case VERSION_7 -> "of version 7 already";
            case VERSION_6 -> "of version 6";
            case DTD -> "of the time of the DTD";
        };
    }

    /** The library's own messages are often nothing but the path. */
    private static String inWords(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }
}
