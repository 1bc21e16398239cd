package io.flashreport.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.AccountId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests do with the billing-quota of {@link RealParts}. */
public final class Billing {
    private final UUID subscription;

    public Billing(UUID subscription) {
        this.subscription = subscription;
    }

    public Billing limit(long limit) {
        return set("limit", limit);
    }

    public Billing valid(boolean valid) {
        return set("valid", valid);
    }

    /** Answers nothing but 503 for this subscription. */
    public Billing away(boolean away) {
        return set("away", away);
    }

    /** How long leases are good that are granted from now on. */
    public Billing leaseLife(long millis) {
        return set("lifeMillis", millis);
    }

    /** Puts the counter wrong. */
    public Billing used(long used) {
        return set("used", used);
    }

    /** As from a backup that was taken after all leases were granted, and before any was closed. */
    Billing restored() {
        return set("restored", true);
    }

    public long used() {
        return counters("{}").get("used").asLong();
    }

    public long reserved() {
        return counters("{}").get("reserved").asLong();
    }

    public long returned() {
        return counters("{}").get("returned").asLong();
    }

    /** How many times a lease was asked for. */
    public long asked() {
        return counters("{}").get("asked").asLong();
    }

    private Billing set(String name, Object value) {
        counters("{\"" + name + "\":" + value + "}");
        return this;
    }

    /** The audit log as lines of action, report or account, and who asked for it. */
    static List<String> audit() {
        return tell("/test-audit", "{}").valueStream().map(JsonNode::asText).toList();
    }

    /** Whether nothing can be written into the audit log. */
    static void auditAway(boolean away) {
        tell("/test-audit", "{\"away\":" + away + "}");
    }

    /** From now on the account is deleted there. */
    static void deleted(AccountId account) {
        tell("/test-audit", "{\"deleted\":\"" + account + "\"}");
    }

    private JsonNode counters(String settings) {
        return tell("/test/" + subscription, settings);
    }

    private static JsonNode tell(String path, String settings) {
        var url = ConfigProvider.getConfig().getValue("flashreport.billing-url", URI.class);
        return Api.json(Api.send(HttpRequest.newBuilder(url.resolve(path))
                .PUT(BodyPublishers.ofString(settings))
                .build()));
    }
}
