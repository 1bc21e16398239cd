package io.flashreport.engine.host;

import io.flashreport.engine.sandbox.SandboxState;
import java.util.Map;

/**
 * How a pool is at a moment.
 *
 * @param warm engines that wait for a job
 * @param busy engines that have one
 * @param started engines started since the pool was opened
 * @param discarded engines thrown away because they were of another owner than whoever needed one, or because their
 *     owner had no more work
 * @param killed engines that ended with the failure of a job, how many by which
 * @param serving whether jobs can be rendered, now or as soon as an engine that was just replaced is warm
 * @param sandbox in which the engines run: whether a stranger's program may
 */
public record PoolState(
        int warm,
        int busy,
        long started,
        long discarded,
        Map<RenderFailure, Long> killed,
        boolean serving,
        SandboxState sandbox) {
    public PoolState {
        killed = Map.copyOf(killed);
    }

    public long killed(RenderFailure failure) {
        return killed.getOrDefault(failure, 0L);
    }
}
