CREATE TABLE account (
    id      uuid PRIMARY KEY DEFAULT uuidv7(),
    name    text NOT NULL CHECK (name <> ''),
    created timestamptz NOT NULL
);

CREATE TABLE plan (
    id                  text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]*$'),
    name                text NOT NULL,
    reports_per_month   integer NOT NULL CHECK (reports_per_month > 0),
    max_payload_bytes   bigint NOT NULL CHECK (max_payload_bytes > 0),
    requests_per_second integer NOT NULL CHECK (requests_per_second > 0),
    concurrent_reports  integer NOT NULL CHECK (concurrent_reports > 0),
    retention_days      integer NOT NULL CHECK (retention_days > 0),
    euros_per_month     numeric(10, 2) NOT NULL CHECK (euros_per_month >= 0)
);

INSERT INTO plan (id, name, reports_per_month, max_payload_bytes, requests_per_second, concurrent_reports, retention_days, euros_per_month)
VALUES
    ('trial', 'Trial', 10000, 100 * 1024 * 1024, 100, 20, 7, 0),
    ('starter', 'Starter', 5000, 10 * 1024 * 1024, 20, 5, 30, 29),
    ('business', 'Business', 50000, 50 * 1024 * 1024, 100, 20, 90, 149),
    ('enterprise', 'Enterprise', 500000, 100 * 1024 * 1024, 400, 100, 365, 799);

CREATE TABLE subscription (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id  uuid NOT NULL REFERENCES account,
    plan_id     text NOT NULL REFERENCES plan,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    state       text NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED')),
    CHECK (valid_until > valid_from)
);
CREATE INDEX subscription_of_account ON subscription (account_id);
CREATE INDEX subscription_of_plan ON subscription (plan_id);

-- A key is revoked, not deleted: a deleted row could not tell the gateways that it changed.
CREATE TABLE api_key (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    subscription_id uuid NOT NULL REFERENCES subscription,
    name            text NOT NULL CHECK (name <> ''),
    sha256          bytea NOT NULL UNIQUE CHECK (octet_length(sha256) = 32),
    created         timestamptz NOT NULL,
    revoked_at      timestamptz,
    revision        bigint NOT NULL
);
CREATE INDEX api_key_of_subscription ON api_key (subscription_id);
CREATE INDEX api_key_by_revision ON api_key (revision);

-- The one counter that numbers every change of what a key may do. A sequence would not do: its numbers can become
-- visible out of order, and a reader of the higher one would never see the lower. The lock on this row is held until
-- the commit, so whoever sees revision n has seen all before it.
CREATE TABLE api_key_revision (
    revision bigint NOT NULL,
    single   boolean PRIMARY KEY DEFAULT true CHECK (single)
);
INSERT INTO api_key_revision (revision) VALUES (1);

CREATE FUNCTION next_api_key_revision() RETURNS bigint LANGUAGE sql AS $$
    UPDATE api_key_revision SET revision = revision + 1 RETURNING revision
$$;

CREATE FUNCTION api_key_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := next_api_key_revision();
    RETURN NEW;
END $$;

CREATE TRIGGER api_key_changes BEFORE INSERT OR UPDATE OF subscription_id, sha256, revoked_at ON api_key
    FOR EACH ROW EXECUTE FUNCTION api_key_changes();

CREATE FUNCTION subscription_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE api_key SET revision = next_api_key_revision() WHERE subscription_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER subscription_changes AFTER UPDATE ON subscription
    FOR EACH ROW EXECUTE FUNCTION subscription_changes();

CREATE FUNCTION plan_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE api_key SET revision = next_api_key_revision()
        WHERE subscription_id IN (SELECT id FROM subscription WHERE plan_id = NEW.id);
    RETURN NULL;
END $$;

CREATE TRIGGER plan_changes AFTER UPDATE ON plan
    FOR EACH ROW EXECUTE FUNCTION plan_changes();
