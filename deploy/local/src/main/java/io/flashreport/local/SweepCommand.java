package io.flashreport.local;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sweep",
        description =
                "Looks through the storage and removes what is left over of reports; it does so itself once a day.")
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
        long looked = 0;
        long unknown = 0;
        long removed = 0;
        try (var administration = operator.logIn()) {
            for (String after = ""; after != null; ) {
                var page = administration.post("/api/admin/sweep?unknown=" + (unknownToo ? "remove" : "keep")
                        + (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
                looked += page.path("looked").asLong();
                unknown += page.path("unknown").asLong();
                removed += page.path("removed").asLong();
                after = page.path("next").isNull() ? null : page.path("next").asText();
            }
        }
        System.out.println("%d objects were looked at, %d are removed, %d belong to no known report"
                .formatted(looked, removed, unknown));
        return 0;
    }
}
