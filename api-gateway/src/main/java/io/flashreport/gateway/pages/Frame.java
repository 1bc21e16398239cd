package io.flashreport.gateway.pages;

import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param section of the navigation
 * @param formToken for the forms of the page
 * @param said the name of a text that tells what was just done, or empty
 */
public record Frame(String section, Optional<Me> visitor, String formToken, String said) {
    public boolean mayChange() {
        return visitor.isPresent() && visitor.get().mayChange();
    }

    public boolean owner() {
        return visitor.isPresent() && visitor.get().owner();
    }

    public boolean operator() {
        return visitor.isPresent() && visitor.get().operator();
    }
}
