package io.flashreport.engine.host;

import io.flashreport.engine.sandbox.SandboxState;

/**
 * How a pool is at a moment.
 *
 * @param warm engines that wait for a job
 * @param busy engines that have one
 * @param started engines started since the pool was opened
 * @param discarded engines thrown away because they were of another owner than whoever needed one
 * @param serving whether jobs can be rendered, now or as soon as an engine that was just replaced is warm
 * @param sandbox in which the engines run: whether a stranger's program may
 */
public record PoolState(int warm, int busy, long started, long discarded, boolean serving, SandboxState sandbox) {}
