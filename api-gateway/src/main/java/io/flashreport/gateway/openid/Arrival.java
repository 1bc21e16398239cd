package io.flashreport.gateway.openid;

/** How somebody came back from the provider. */
public sealed interface Arrival {
    /**
     * As somebody who is identified.
     *
     * @param email that the provider says is theirs
     */
    record Known(String email) implements Arrival {}

    /** With an address that the provider has not verified, or none: it could be anybody's. */
    record Unverified() implements Arrival {}

    /**
     * Without having been let in.
     *
     * @param error by the provider's own name for it, such as {@code access_denied}
     */
    record Refused(String error) implements Arrival {}

    /** With an answer that this browser has not asked for, or asked for too long ago. */
    record Unexpected() implements Arrival {}

    /** The provider does not answer, or not as the standard has it. */
    record Unavailable() implements Arrival {}
}
