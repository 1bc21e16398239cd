package io.flashreport.template.theme;

import io.flashreport.template.wire.Refusal;

/** What became of a logo that was sent. */
sealed interface LogoOutcome {
    record Kept(Logo logo) implements LogoOutcome {}

    record Refused(Refusal refusal) implements LogoOutcome {}
}
