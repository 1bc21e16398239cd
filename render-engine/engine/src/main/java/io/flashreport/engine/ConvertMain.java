package io.flashreport.engine;

import io.flashreport.engine.batch.BatchConversion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Converts templates of version 6 and older, in a process of its own: {@code ./flashreport convert}.
 *
 * <p>Arguments: the output folder, {@code assets} or {@code templates}, then files and folders. Exit code 1 when one
 * of them could not be converted, 2 when the arguments are not these.
 */
public final class ConvertMain {
    private static final int FEWEST_ARGUMENTS = 3;

    private ConvertMain() {}

    public static void main(String[] arguments) {
        if (arguments.length < FEWEST_ARGUMENTS
                || !List.of("assets", "templates").contains(arguments[1])) {
            System.err.println("usage: ConvertMain OUTPUT assets|templates FILE…");
            System.exit(2);
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var problems = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var conversion = new BatchConversion(Path.of(arguments[0]), arguments[1].equals("assets"), out, problems);
        boolean complete =
                conversion.run(Arrays.stream(arguments).skip(2).map(Path::of).toList());
        out.flush();
        System.exit(complete ? 0 : 1);
    }
}
