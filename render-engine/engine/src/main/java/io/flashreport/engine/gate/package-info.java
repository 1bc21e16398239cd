/**
 * The gate that templates pass before they are filled: says of a design and of its compiled expressions whether they are
 * inert, contained or refused. What is allowed stands in text files beside the classes: docs/gate.md.
 */
@NullMarked
package io.flashreport.engine.gate;

import org.jspecify.annotations.NullMarked;
