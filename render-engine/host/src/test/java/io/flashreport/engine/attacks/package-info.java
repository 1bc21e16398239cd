/**
 * What a stranger's program tries that got into an engine past every check. Each attack runs in an engine process that was
 * started as all are: in every sandbox that works on this machine, where it must fail, and without one, where most must
 * succeed, so that a test which cannot fail is noticed.
 */
@NullMarked
package io.flashreport.engine.attacks;

import org.jspecify.annotations.NullMarked;
