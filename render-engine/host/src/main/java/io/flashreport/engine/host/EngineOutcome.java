package io.flashreport.engine.host;

/** What became of a piece of work. */
sealed interface EngineOutcome permits RenderOutcome, CheckOutcome {}
