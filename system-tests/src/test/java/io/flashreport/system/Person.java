package io.flashreport.system;

import java.util.Map;
import java.util.UUID;

/** Somebody with an address and a password, who reads their mails. */
record Person(RunningSystem system, String email, String password) {
    /** Somebody whom the system has never heard of. */
    static Person stranger(RunningSystem system) {
        return new Person(system, "p-" + UUID.randomUUID() + "@example.org", "correct horse " + UUID.randomUUID());
    }

    /** A stranger who has registered and confirmed: the owner of an account with a trial. */
    static Person owner(RunningSystem system) {
        Person owner = stranger(system);
        owner.register();
        owner.confirm();
        return owner;
    }

    /** Somebody whom this owner invites into the account, and who accepts. */
    Person colleague(String role) {
        Person colleague = stranger(system);
        logIn().post("/api/v2/users", Map.of("email", colleague.email, "role", role))
                .expect(201);
        nobody().post(
                        "/api/v2/invitations/accept",
                        Map.of("token", colleague.mailedToken("invited"), "password", colleague.password))
                .expect(204);
        return colleague;
    }

    Person withEmail(String other) {
        return new Person(system, other, password);
    }

    Person withPassword(String other) {
        return new Person(system, email, other);
    }

    void register() {
        nobody().post(
                        "/api/v2/registrations",
                        Map.of("email", email, "password", password, "accountName", "Account of " + email))
                .expect(202);
    }

    void confirm() {
        nobody().post("/api/v2/registrations/confirm", Map.of("token", mailedToken("Confirm")))
                .expect(204);
    }

    /** The token of the newest mail to this person on a subject. */
    String mailedToken(String inSubject) {
        return new Mails(system).token(email, inSubject);
    }

    Api logIn() {
        return Api.loggedIn(system.url(), email, password);
    }

    Api.Answer tryToLogIn() {
        return nobody().post("/api/v2/sessions", Map.of("email", email, "password", password));
    }

    Api nobody() {
        return Api.withoutCredentials(system.url());
    }

    @Override
    public String toString() {
        return "Person[" + email + "]";
    }
}
