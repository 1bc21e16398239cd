package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;

/** Something in a template that the library does not take. */
record Refusal(FindingKind kind, Spot spot, String message) {}
