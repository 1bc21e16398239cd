package io.flashreport.report.leader;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Work that one node at a time should do. For some seconds two nodes may do it, when one does not know yet that it
 * lost the leadership: the statements of a duty must be safe then.
 */
public interface Duty {
    /** This node has become the leader: forget what was remembered from an earlier time. */
    default void begin() {}

    /** Does what there is to do, and tells how long it can rest before the next time. */
    Duration perform() throws SQLException;
}
