package io.flashreport.engine.gate;

/**
 * What the gate has to say against something in a template.
 *
 * @param grade what becomes of the template; {@link Grade#INERT} when the thing is left out and the rest is fine
 * @param reason for the designer's eyes, a sentence
 */
public record Objection(Grade grade, String reason) {
    static Objection refused(String reason) {
        return new Objection(Grade.REFUSED, reason);
    }

    static Objection contained(String reason) {
        return new Objection(Grade.CONTAINED, reason);
    }
}
