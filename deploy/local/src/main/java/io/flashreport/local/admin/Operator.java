package io.flashreport.local.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** Who administers which system. Never read from arguments, which every user of the machine can see. */
public record Operator(URI url, String email, String password) {
    private static final String URL = "FLASHREPORT_URL";
    private static final String EMAIL = "FLASHREPORT_OPERATOR_EMAIL";
    private static final String PASSWORD = "FLASHREPORT_OPERATOR_PASSWORD";
    private static final String PASSWORD_FILE = "FLASHREPORT_OPERATOR_PASSWORD_FILE";

    /**
     * As the environment says, or where it names nobody, the operator of the local stack.
     *
     * @param demo the file {@code demo.env} of the local stack
     */
    public static Operator of(Map<String, String> environment, Path demo) throws IOException {
        if (environment.containsKey(EMAIL)) return of(name -> environment.getOrDefault(name, ""), "the environment");
        if (!Files.exists(demo)) {
            throw new IOException("%s is missing: start the local stack, or set %s, %s and %s or %s"
                    .formatted(demo, URL, EMAIL, PASSWORD, PASSWORD_FILE));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(demo)) {
            properties.load(reader);
        }
        return of(name -> properties.getProperty(name, ""), demo.toString());
    }

    private static Operator of(UnaryOperator<String> source, String where) throws IOException {
        String password = source.apply(PASSWORD_FILE).isBlank()
                ? source.apply(PASSWORD)
                : Files.readString(Path.of(source.apply(PASSWORD_FILE))).strip();
        if (source.apply(URL).isBlank() || password.isBlank()) {
            throw new IOException("%s lacks %s, or %s and %s".formatted(where, URL, PASSWORD, PASSWORD_FILE));
        }
        return new Operator(URI.create(source.apply(URL)), source.apply(EMAIL), password);
    }

    @Override
    public String toString() {
        return "Operator[" + email + " at " + url + "]";
    }
}
