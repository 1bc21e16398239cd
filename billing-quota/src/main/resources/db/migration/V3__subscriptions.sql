ALTER TABLE subscription
    ADD payment_set_up    boolean NOT NULL DEFAULT false,
    -- Where the payments come from, as the provider calls it; operators who mark payments by hand leave it empty.
    ADD payment_provider  text,
    ADD payment_customer  text,
    ADD payment_reference text,
    ADD CHECK ((payment_provider IS NULL) = (payment_reference IS NULL));
CREATE UNIQUE INDEX subscription_by_payment ON subscription (payment_provider, payment_reference);

ALTER TABLE api_key
    ADD last_used   timestamptz,
    -- The end of the overlap after a rotation.
    ADD valid_until timestamptz,
    -- Empty for keys that were made elsewhere, of which nothing but the hash is known here.
    ADD hint        text CHECK (length(hint) = 7);

-- What a gateway knows of a key changes with these columns only. That a key was used or a payment was set up must not
-- make all gateways forget it.
DROP TRIGGER api_key_changes ON api_key;
CREATE TRIGGER api_key_changes BEFORE INSERT OR UPDATE OF subscription_id, sha256, revoked_at, valid_until ON api_key
    FOR EACH ROW EXECUTE FUNCTION api_key_changes();

-- Who changes keys takes the counter first and the keys then, by their ids, so that nobody waits in a circle. With the
-- counter in hand no other key can come to be that would miss this change.
CREATE OR REPLACE FUNCTION subscription_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM api_key_revision FOR UPDATE;
    PERFORM FROM api_key WHERE subscription_id = NEW.id ORDER BY id FOR NO KEY UPDATE;
    UPDATE api_key SET revision = next_api_key_revision() WHERE subscription_id = NEW.id;
    RETURN NULL;
END $$;

DROP TRIGGER subscription_changes ON subscription;
CREATE TRIGGER subscription_changes AFTER UPDATE ON subscription
    FOR EACH ROW
    WHEN ((OLD.account_id, OLD.plan_id, OLD.valid_until, OLD.state)
        IS DISTINCT FROM (NEW.account_id, NEW.plan_id, NEW.valid_until, NEW.state))
    EXECUTE FUNCTION subscription_changes();

CREATE OR REPLACE FUNCTION plan_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM api_key_revision FOR UPDATE;
    PERFORM FROM api_key WHERE subscription_id IN (SELECT id FROM subscription WHERE plan_id = NEW.id)
        ORDER BY id FOR NO KEY UPDATE;
    UPDATE api_key SET revision = next_api_key_revision()
        WHERE subscription_id IN (SELECT id FROM subscription WHERE plan_id = NEW.id);
    RETURN NULL;
END $$;

DROP TRIGGER plan_changes ON plan;
CREATE TRIGGER plan_changes AFTER UPDATE ON plan
    FOR EACH ROW
    WHEN ((OLD.max_payload_bytes, OLD.requests_per_second, OLD.concurrent_reports, OLD.retention_days)
        IS DISTINCT FROM (NEW.max_payload_bytes, NEW.requests_per_second, NEW.concurrent_reports, NEW.retention_days))
    EXECUTE FUNCTION plan_changes();

-- Written in the transaction of the change that it tells of, and never again.
CREATE TABLE audit_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    -- A user's id, or the name of a payment provider.
    actor       text NOT NULL,
    -- As it was then. No reference: the entry outlives the user.
    actor_email text,
    action      text NOT NULL,
    target      text NOT NULL,
    before      jsonb,
    after       jsonb
);

CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of the audit log are neither changed nor deleted';
END $$;

CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept();

-- Providers send an event until it is answered, so more than once, and in any order.
CREATE TABLE payment_event (
    provider   text NOT NULL,
    event_id   text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('SET_UP', 'PAID', 'FAILED', 'ENDED', 'OTHER')),
    -- As in subscription.payment_reference, which may come to know it later than the payment is told.
    reference  text,
    paid_until timestamptz,
    received   timestamptz NOT NULL,
    PRIMARY KEY (provider, event_id)
);
CREATE INDEX payment_event_by_reference ON payment_event (provider, reference);
