package io.flashreport.local.control;

import java.util.List;

/** What another terminal can ask of a running stack. */
@FunctionalInterface
public interface Control {
    /** Carries out a command and returns the lines to show; throws with a message that says what was wrong. */
    List<String> obey(List<String> words) throws Exception;
}
