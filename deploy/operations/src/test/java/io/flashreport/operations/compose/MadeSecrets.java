package io.flashreport.operations.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What {@code deploy/compose/make-secrets} makes, in a folder of the test's. */
record MadeSecrets(Path home) {
    private static final Pattern SECRET = Pattern.compile("_(PASSWORD|API_KEY|SECRET_KEY|ADMIN_SECRET)$");

    static MadeSecrets in(Path folder) throws IOException, InterruptedException {
        Script.run("make-secrets", Map.of(), folder.toString());
        return new MadeSecrets(folder);
    }

    Map<String, String> variables() throws IOException {
        return read(line -> !line.startsWith("#"));
    }

    /** Variables that are written down as examples only. */
    Map<String, String> example(String prefix) throws IOException {
        return read(line -> line.startsWith("#" + prefix));
    }

    private Map<String, String> read(Predicate<String> wanted) throws IOException {
        var variables = new TreeMap<String, String>();
        for (String line : Files.readAllLines(home.resolve(".env"))) {
            if (line.isBlank() || !wanted.test(line)) continue;
            String[] pair = line.split("=", 2);
            variables.put(pair[0].replace("#", ""), pair[1]);
        }
        return variables;
    }

    /** What nobody but its user may see. */
    List<String> secrets() throws IOException {
        var secrets = new ArrayList<String>();
        for (String file : List.of("operator-password", "demo-password"))
            secrets.add(Files.readString(folder().resolve(file)).strip());
        variables().forEach((name, value) -> {
            if (SECRET.matcher(name).find()) secrets.add(value);
        });
        return secrets;
    }

    Path folder() {
        return home.resolve(".flashreport/compose");
    }
}
