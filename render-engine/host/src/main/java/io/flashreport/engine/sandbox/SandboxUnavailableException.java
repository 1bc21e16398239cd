package io.flashreport.engine.sandbox;

import java.io.IOException;

/** A sandbox is required and does not work on this machine; the message says why. */
public final class SandboxUnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    SandboxUnavailableException(String why) {
        super("flashreport.engine.sandbox=required, but engines cannot be confined here: " + why);
    }
}
