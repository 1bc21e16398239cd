package io.flashreport.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.local.admin.Administration;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sweep",
        description =
                "Looks through the storage and removes what is left over of reports, as the system does itself once"
                        + " a day, and the templates that were deleted and are needed by no report.")
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private OperatorOption operator = new OperatorOption();

    @Option(
            names = "--unknown",
            description = "Removes also what belongs to reports that the database does not know. Not after a restore"
                    + " that somebody may still want to repeat.")
    private boolean unknownToo;

    @Override
    public Integer call() throws IOException {
        try (var administration = operator.logIn()) {
            sweepObjects(administration);
            sweepTemplates(administration);
        }
        return 0;
    }

    private void sweepObjects(Administration administration) throws IOException {
        String path = "/api/admin/sweep?unknown=" + (unknownToo ? "remove" : "keep");
        long looked = 0;
        long unknown = 0;
        long removed = 0;
        for (String after = ""; after != null; ) {
            var page = administration.post(
                    path + (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
            looked += page.path("looked").asLong();
            unknown += page.path("unknown").asLong();
            removed += page.path("removed").asLong();
            after = next(page);
        }
        System.out.println("%d objects were looked at, %d are removed, %d belong to no known report"
                .formatted(looked, removed, unknown));
    }

    private static void sweepTemplates(Administration administration) throws IOException {
        long removed = 0;
        long needed = 0;
        for (String after = ""; after != null; ) {
            var page = administration.post("/api/admin/sweep/templates" + (after.isEmpty() ? "" : "?after=" + after));
            removed += page.path("removed").asLong();
            needed += page.path("needed").asLong();
            after = next(page);
        }
        System.out.println(
                "%d deleted templates are removed, %d are needed by reports still".formatted(removed, needed));
    }

    private static @Nullable String next(JsonNode page) {
        return page.path("next").isNull() ? null : page.path("next").asText();
    }
}
