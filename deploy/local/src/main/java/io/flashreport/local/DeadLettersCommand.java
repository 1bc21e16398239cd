package io.flashreport.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.local.admin.Administration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "dead-letters",
        description = "Reports that were given up after their last try.",
        subcommands = {DeadLettersCommand.Listing.class, DeadLettersCommand.Again.class})
final class DeadLettersCommand {
    private static final String CALL = "/api/admin/dead-letters";

    private static List<JsonNode> all(Administration administration) throws IOException {
        var letters = new ArrayList<JsonNode>();
        for (String query = ""; query != null; ) {
            var page = administration.get(CALL + query);
            page.path("reports").forEach(letters::add);
            query = page.path("next").isNull()
                    ? null
                    : "?after=" + page.path("next").asText();
        }
        return letters;
    }

    @Command(name = "list", description = "Shows them: id, account, time, failure, and what renders them again.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private OperatorOption operator = new OperatorOption();

        @Override
        public Integer call() throws IOException {
            try (var administration = operator.logIn()) {
                for (var letter : all(administration)) {
                    System.out.println(String.join(
                            " ",
                            letter.path("id").asText(),
                            letter.path("account").asText(),
                            letter.path("finishedAt").asText(),
                            letter.path("failure").path("kind").asText(),
                            letter.path("renderedAs").asText("-")));
                }
            }
            return 0;
        }
    }

    @Command(name = "again", description = "Renders all of them again that are not being rendered again already.")
    static final class Again implements Callable<Integer> {
        @Mixin
        private OperatorOption operator = new OperatorOption();

        @Override
        public Integer call() throws IOException {
            int refused = 0;
            try (var administration = operator.logIn()) {
                for (var letter : all(administration)) {
                    if (!letter.path("renderedAs").isNull()) continue;
                    if (!again(administration, letter.path("id").asText())) refused++;
                }
            }
            return refused == 0 ? 0 : 1;
        }

        // An account whose subscription is over must not keep the others from theirs.
        private static boolean again(Administration administration, String report) {
            try {
                var made = administration.post("/api/admin/reports/" + report + "/render");
                System.out.println(report + " " + made.path("id").asText());
                return true;
            } catch (IOException e) {
                System.err.println(report + " " + e.getMessage());
                return false;
            }
        }
    }
}
