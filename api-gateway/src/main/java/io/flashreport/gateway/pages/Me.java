package io.flashreport.gateway.pages;

import java.util.UUID;

/** Who is logged in, as the API says it. */
public record Me(UUID id, String email, String role, boolean operator, Account account) {
    public record Account(UUID id, String name) {}

    /** Members and owners. The services decide; pages only leave out what they would refuse. */
    public boolean mayChange() {
        return !role.equals("VIEWER");
    }

    public boolean owner() {
        return role.equals("OWNER");
    }
}
