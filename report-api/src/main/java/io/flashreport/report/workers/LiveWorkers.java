package io.flashreport.report.workers;

import io.flashreport.contracts.Lane;

/**
 * The render workers that were heard of just now, all together.
 *
 * @param inertOnly whether all of them refuse templates that must be contained
 */
public record LiveWorkers(int count, int fastSlots, int heavySlots, boolean inertOnly) {
    public int slots(Lane lane) {
        return switch (lane) {
            case FAST -> fastSlots;
            case HEAVY -> heavySlots;
        };
    }
}
