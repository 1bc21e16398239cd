/**
 * Runs engine processes and feeds them.
 *
 * <p>An {@link EnginePool} keeps a few engines warm; each has an empty environment, a scratch folder of its own and one
 * job at a time. Past a limit, or at the first frame that breaks the protocol, an engine is killed and another takes its
 * place.
 */
@NullMarked
package io.flashreport.engine.host;

import org.jspecify.annotations.NullMarked;
