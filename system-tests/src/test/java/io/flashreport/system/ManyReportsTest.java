package io.flashreport.system;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManyReportsTest {
    @Test
    void aThousandReportsPostedAsFastAsTheyGoAreAllGenerated() {
        var batch = new Batch(new ReportClient(RunningSystem.get()));

        batch.post(0, 1_000);

        batch.assertAllGenerated(Duration.ofMinutes(3));
    }
}
