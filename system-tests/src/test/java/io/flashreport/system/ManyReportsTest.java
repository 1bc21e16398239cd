package io.flashreport.system;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ManyReportsTest {
    @Test
    void someHundredReportsPostedAsFastAsTheyGoAreAllGenerated() {
        allAreGenerated(300);
    }

    @Test
    @Tag("long")
    void someThousandReportsPostedAsFastAsTheyGoAreAllGenerated() {
        allAreGenerated(2_000);
    }

    private static void allAreGenerated(int reports) {
        var batch = new Batch(new ReportClient(RunningSystem.get()));

        batch.post(0, reports);

        batch.assertAllGenerated(Duration.ofMinutes(5));
    }
}
