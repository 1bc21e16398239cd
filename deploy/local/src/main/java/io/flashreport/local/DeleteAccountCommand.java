package io.flashreport.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.local.admin.Administration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete-account",
        description = "Deletes an account for good, with all that belongs to it, and shows that nothing is left.")
final class DeleteAccountCommand implements Callable<Integer> {
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    /** When nothing has changed for so many times in a row, two minutes long, nothing will. */
    private static final int TIMES_IN_VAIN = 240;

    @Mixin
    private OperatorOption operator = new OperatorOption();

    @Parameters(paramLabel = "ACCOUNT", description = "Its id.")
    private UUID account = new UUID(0, 0);

    @Option(names = "--yes", description = "Does not ask for the id to be typed again.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        try (var administration = operator.logIn()) {
            if (!yes && !isMeant(administration)) {
                System.out.println("Nothing was deleted.");
                return 1;
            }
            var left = delete(administration);
            left.forEach((what, count) -> System.out.println("%-32s %d".formatted(what, count)));
            boolean done = total(left) == 0;
            System.out.println(
                    done
                            ? "Nothing of account " + account + " is left."
                            : "This is left, and does not become less: repeat the command.");
            return done ? 0 : 1;
        }
    }

    private boolean isMeant(Administration administration) throws IOException {
        var name = administration.get(path()).path("name").asText();
        System.out.println("\"%s\": its users, keys, templates and reports will be gone for good.".formatted(name));
        System.out.print("To delete it, type its id again: ");
        System.out.flush();
        var typed = new Scanner(System.in, Charset.defaultCharset());
        return typed.hasNextLine() && typed.nextLine().strip().equals(account.toString());
    }

    /** Deletes until nothing is left or nothing changes any more, and returns what was left in the end. */
    private Map<String, Long> delete(Administration administration) throws IOException {
        var left = deleteSome(administration);
        for (int inVain = 0; total(left) > 0 && inVain < TIMES_IN_VAIN; inVain++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            var before = left;
            left = deleteSome(administration);
            if (!left.equals(before)) inVain = 0;
        }
        return left;
    }

    // The account first: nobody adds anything any more.
    private Map<String, Long> deleteSome(Administration administration) throws IOException {
        var left = new LinkedHashMap<String, Long>();
        add(left, "account", administration.delete(path()));
        var data = administration.delete(path() + "/data");
        add(left, "reports", data.path("reports"));
        if (data.path("templates").isNull()) left.put("templates: not looked at yet", 1L);
        add(left, "templates", data.path("templates"));
        add(left, "objects in the storage", data.path("objects"));
        return left;
    }

    private static void add(Map<String, Long> left, String store, JsonNode counts) {
        counts.properties()
                .forEach(kind ->
                        left.put(store + ": " + kind.getKey(), kind.getValue().asLong()));
    }

    private static long total(Map<String, Long> left) {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    private String path() {
        return "/api/admin/accounts/" + account;
    }
}
