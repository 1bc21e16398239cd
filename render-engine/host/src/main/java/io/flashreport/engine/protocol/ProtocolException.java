package io.flashreport.engine.protocol;

import java.io.IOException;

/** The other side sent what the protocol does not allow; nothing further from it can be believed. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1;

    public ProtocolException(String message) {
        super(message);
    }
}
