package io.flashreport.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reconcile",
        description = "Compares the reports that there are with those that were charged, and puts right what "
                + "billing-quota was not told, as after a restore; exit code 1 when they differ.")
final class ReconcileCommand implements Callable<Integer> {
    @Mixin
    private OperatorOption operator = new OperatorOption();

    @Override
    public Integer call() throws IOException {
        try (var administration = operator.logIn()) {
            var found = administration.post("/api/admin/reconciliation");
            System.out.println("%d periods were compared, %d were put right, %d differ"
                    .formatted(
                            found.path("checked").asInt(),
                            found.path("repaired").size(),
                            found.path("drift").size()));
            found.path("drift").forEach(System.out::println);
            return found.path("zeroDrift").asBoolean() ? 0 : 1;
        }
    }
}
