/**
 * Keeps engine processes from everything that is not theirs, with what the operating system has for that.
 *
 * <p>A {@link Sandbox} turns the command line of an engine into one that runs it in a closed room. What the room is made of
 * is in {@code docs/adr/engine-sandbox.md}, how operators check it in {@code docs/security.md}.
 */
@NullMarked
package io.flashreport.engine.sandbox;

import org.jspecify.annotations.NullMarked;
