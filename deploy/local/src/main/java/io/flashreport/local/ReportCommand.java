package io.flashreport.local;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What an operator does to single reports, whosever they are. */
abstract sealed class ReportCommand implements Callable<Integer> {
    @Mixin
    private OperatorOption operator = new OperatorOption();

    @Parameters(arity = "1..*", paramLabel = "REPORT", description = "The ids of reports.")
    private List<UUID> reports = List.of();

    private final String call;

    ReportCommand(String call) {
        this.call = call;
    }

    @Override
    public Integer call() throws IOException {
        try (var administration = operator.logIn()) {
            for (UUID report : reports) {
                var answer = administration.post("/api/admin/reports/" + report + "/" + call);
                System.out.println("%s %s %s"
                        .formatted(
                                report,
                                answer.path("state").asText(),
                                answer.path("id").asText()));
            }
        }
        return 0;
    }

    @Command(name = "cancel", description = "Ends reports before they are generated.")
    static final class Cancel extends ReportCommand {
        Cancel() {
            super("cancel");
        }
    }

    @Command(name = "again", description = "Renders reports again, as new ones, and prints their ids last.")
    static final class Again extends ReportCommand {
        Again() {
            super("render");
        }
    }
}
