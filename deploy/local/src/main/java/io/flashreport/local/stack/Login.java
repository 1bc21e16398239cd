package io.flashreport.local.stack;

import java.nio.file.Path;

/** Somebody who can log in from the start on. */
public record Login(String email, String password, Path passwordFile) {
    @Override
    public String toString() {
        return "Login[" + email + "]";
    }
}
