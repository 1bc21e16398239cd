package io.flashreport.report.settle;

import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.RenderEvent.Heartbeat;
import io.flashreport.contracts.RenderEvent.OfRender;
import io.flashreport.contracts.RenderEvent.Started;
import io.flashreport.contracts.RenderEvent.Succeeded;
import io.flashreport.contracts.RenderEvent.WorkerAlive;
import io.flashreport.contracts.ReportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came from Kafka together, by what is done with it: signs of life first, then successes, then failures, so that
 * of twins the successful one wins. A report that ends in the batch needs no sign of life before.
 */
record EventBatch(List<WorkerAlive> alive, List<OfRender> signs, List<Succeeded> succeeded, List<Failed> failed) {
    static EventBatch of(Collection<RenderEvent> events) {
        var batch = new EventBatch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            switch (event) {
                case WorkerAlive alive -> batch.alive.add(alive);
                case Started started -> batch.signs.add(started);
                case Heartbeat heartbeat -> batch.signs.add(heartbeat);
                case Succeeded succeeded -> batch.succeeded.add(succeeded);
                case Failed failed -> batch.failed.add(failed);
            }
        }
        Set<ReportId> ended = new HashSet<>();
        for (var success : batch.succeeded) ended.add(success.reportId());
        batch.signs.removeIf(sign -> ended.contains(sign.reportId()));
        return batch;
    }
}
