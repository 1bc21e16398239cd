package io.flashreport.gateway.edge;

/** Where a request wants to go. */
sealed interface Destination {
    record Known(Route route) implements Destination {}

    /**
     * There is something at this address, but not for this method.
     *
     * @param allow the methods that are possible, as the header of this name says it
     */
    record OtherMethod(String allow) implements Destination {}

    record Nowhere() implements Destination {}
}
