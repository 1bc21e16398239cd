/**
 * What a host and an engine process say to each other over the engine's standard input and output.
 *
 * <p>A conversation: the engine says {@link FromEngine.Ready} once. The host sends a {@link ToEngine.Job}; the engine asks
 * for the data or for the template's package with {@link FromEngine.SendData}, as often as it needs to read it from the start, and each time the
 * host answers with {@link ToEngine.Data} frames and one {@link ToEngine.DataEnd}, which the engine reads to the end
 * even when it has seen enough. Between them the engine sends {@link FromEngine.Log} and {@link FromEngine.Document}
 * frames, within a check also {@link FromEngine.Finding} and {@link FromEngine.Parameter}, and ends the job with one
 * {@link FromEngine.Done}, {@link FromEngine.Checked} or {@link FromEngine.Failed}. Then the next job may come. End
 * of input tells the engine to exit.
 *
 * <p>A template's package is a ZIP file: the files of the template under their own paths, and {@code .flashreport/main}
 * with the path of the one to be filled. Its templates are of version 7; before the check they are what was uploaded, and
 * {@code .flashreport/main} may be missing.
 *
 * <p>What an engine sends is hostile input: every length is bounded and every value checked before it is believed.
 */
@NullMarked
package io.flashreport.engine.protocol;

import org.jspecify.annotations.NullMarked;
