package io.flashreport.local.supervisor;

import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.time.Duration;

/** Who is told what happens to the parts. */
public interface Observer {
    void ready(Part part, Duration after);

    void stopped(PartId part);

    void died(PartId part, int exitCode);
}
