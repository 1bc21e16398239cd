package io.flashreport.engine.convert.corpus;

import org.jspecify.annotations.Nullable;

/**
 * How far the two templates of a pair came.
 *
 * @param six the converted one
 * @param seven the one that was written for version 7; null when there is none
 * @param sameness null unless both render
 * @param data what both were filled with; null when the one of version 7 did not render
 */
record PairResult(
        TemplatePair pair,
        Progress six,
        @Nullable Progress seven,
        @Nullable Sameness sameness,
        @Nullable CorpusData data) {

    /** The last step that a template took. */
    enum Step {
        NONE,
        CONVERTED,
        LOADED,
        COMPILED,
        RENDERED
    }

    /**
     * @param problem why the next step failed; null after the last
     */
    record Progress(Step step, @Nullable String problem) {
        boolean reached(Step wanted) {
            return step.compareTo(wanted) >= 0;
        }
    }

    boolean bothRender() {
        return sameness != null;
    }

    boolean samePages() {
        return sameness instanceof Sameness.Content || sameness instanceof Sameness.Pictures;
    }

    boolean onlySevenReached(Step step) {
        return seven != null && seven.reached(step) && !six.reached(step);
    }
}
