package io.flashreport.billing.team;

import static io.flashreport.billing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.Mailboxes;
import io.flashreport.billing.People;
import io.flashreport.billing.People.LoggedIn;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TeamTest {
    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    private LoggedIn owner;

    @BeforeEach
    void registerAnOwner() {
        owner = People.newOwner();
    }

    @Test
    void whoAcceptsAnInvitationBelongsToTheAccount() {
        var member = People.newColleague(owner, "MEMBER");

        var me = member.get("/api/v2/me").jsonPath();

        assertThat(me.getString("account.id")).isEqualTo(owner.account().toString());
        assertThat(me.getString("role")).isEqualTo("MEMBER");
        assertThat(states(owner)).containsExactlyInAnyOrder("ACTIVE", "ACTIVE");
    }

    @Test
    void whoIsInvitedIsSeenInTheAccount() {
        var email = People.newAddress();

        var invited = invite(owner, email, "VIEWER");

        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(invited.jsonPath().getString("state")).isEqualTo("INVITED");
        assertThat(states(owner)).containsExactlyInAnyOrder("ACTIVE", "INVITED");
    }

    @Test
    void anInvitationTellsNothingAboutUsersOfOtherAccounts() {
        var stranger = People.newOwner();

        var known = invite(owner, stranger.email(), "MEMBER");
        var unknown = invite(owner, People.newAddress(), "MEMBER");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(201);
        assertThat(known.jsonPath().getString("state"))
                .isEqualTo(unknown.jsonPath().getString("state"));
    }

    @Test
    void aUserOfAnotherAccountCannotAcceptUntilThatOneIsLeft() {
        var theirBoss = People.newOwner();
        var wanted = People.newColleague(theirBoss, "MEMBER");
        invite(owner, wanted.email(), "MEMBER");
        var token = Mailboxes.tokenIn(Mailboxes.await(2, wanted.email()).getLast());

        assertThat(accept(token).statusCode()).isEqualTo(409);
        theirBoss.delete("/api/v2/users/" + wanted.id());

        assertThat(accept(token).statusCode()).isEqualTo(204);
        assertThat(People.loggedIn(wanted.email(), "the password of the other").account())
                .isEqualTo(owner.account());
    }

    @Test
    void anInvitationWinsOverARegistrationThatNobodyConfirmed() {
        var email = People.newAddress();
        People.register(email, PASSWORD);
        Mailboxes.await(1, email);
        invite(owner, email, "MEMBER");

        accept(Mailboxes.tokenIn(Mailboxes.await(2, email).getLast()));

        assertThat(People.loggedIn(email, "the password of the other").account())
                .isEqualTo(owner.account());
    }

    @Test
    void anInvitationThatWasTakenBackCannotBeAccepted() {
        var email = People.newAddress();
        var id = invite(owner, email, "MEMBER").jsonPath().getString("id");
        var token = Mailboxes.tokenIn(Mailboxes.await(1, email).getFirst());

        assertThat(owner.delete("/api/v2/users/" + id).statusCode()).isEqualTo(204);

        assertThat(accept(token).statusCode()).isEqualTo(400);
    }

    @Test
    void aUserOfTheAccountIsNotInvitedAgain() {
        var member = People.newColleague(owner, "MEMBER");

        assertThat(invite(owner, member.email(), "OWNER").statusCode()).isEqualTo(409);
    }

    @Test
    void theLastOwnerStaysOne() {
        People.newColleague(owner, "MEMBER");
        invite(owner, People.newAddress(), "OWNER");

        assertThat(changeRole(owner, owner.id(), "VIEWER").statusCode()).isEqualTo(409);
        assertThat(owner.delete("/api/v2/users/" + owner.id()).statusCode()).isEqualTo(409);
        assertThat(People.session(owner.session()).jsonPath().getString("role")).isEqualTo("OWNER");
    }

    @Test
    void twoOwnersWhoStepBackAtTheSameTimeLeaveOne() throws Exception {
        var other = People.newColleague(owner, "OWNER");
        var answers = new ArrayList<Future<Response>>();
        try (var threads = Executors.newFixedThreadPool(2);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Ledger.update(connection, "UPDATE account SET name = name WHERE id = ?", owner.account());
            for (var each : List.of(owner, other)) {
                answers.add(threads.submit(() -> changeRole(each, each.id(), "VIEWER")));
            }
            await().until(() -> ledger.count("SELECT count(*) FROM pg_locks WHERE NOT granted") >= 2);
            connection.commit();
            connection.setAutoCommit(true);
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) statuses.add(answer.get().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void onlyOwnersChangeTheTeamAndEverybodySeesIt() {
        var member = People.newColleague(owner, "MEMBER");

        assertThat(invite(member, People.newAddress(), "VIEWER").statusCode()).isEqualTo(403);
        assertThat(changeRole(member, member.id(), "OWNER").statusCode()).isEqualTo(403);
        assertThat(member.delete("/api/v2/users/" + owner.id()).statusCode()).isEqualTo(403);
        assertThat(states(member)).hasSize(2);
    }

    @Test
    void usersOfOtherAccountsAreNotThere() {
        var stranger = People.newOwner();

        assertThat(changeRole(owner, stranger.id(), "VIEWER").statusCode()).isEqualTo(404);
        assertThat(owner.delete("/api/v2/users/" + stranger.id()).statusCode()).isEqualTo(404);
        assertThat(states(owner)).hasSize(1);
    }

    private static Response invite(LoggedIn user, String email, String role) {
        return user.post("/api/v2/users", Map.of("email", email, "role", role));
    }

    private static Response accept(String token) {
        return People.post(
                "/api/v2/invitations/accept", Map.of("token", token, "password", "the password of the other"));
    }

    private static Response changeRole(LoggedIn user, UUID id, String role) {
        return user.patch("/api/v2/users/" + id, Map.of("role", role));
    }

    private static List<String> states(LoggedIn user) {
        return user.get("/api/v2/users").jsonPath().getList("state", String.class);
    }
}
