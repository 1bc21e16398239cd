-- A user belongs to one account. The address is kept in lower case, so that it is one address however it is typed.
CREATE TABLE app_user (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id    uuid NOT NULL REFERENCES account,
    email         text NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%'),
    password_hash text NOT NULL,
    role          text NOT NULL CHECK (role IN ('OWNER', 'MEMBER', 'VIEWER')),
    operator      boolean NOT NULL DEFAULT false,
    created       timestamptz NOT NULL,
    confirmed_at  timestamptz
);
CREATE INDEX app_user_of_account ON app_user (account_id);

-- Not a user yet: whoever invites an address must neither learn whether it is known, nor keep it from registering.
CREATE TABLE invitation (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL REFERENCES account,
    email      text NOT NULL CHECK (email = lower(email)),
    role       text NOT NULL CHECK (role IN ('OWNER', 'MEMBER', 'VIEWER')),
    created    timestamptz NOT NULL,
    UNIQUE (account_id, email)
);

-- A session is ended, not deleted, and outlives its user: a deleted row could not tell the gateways that it changed.
-- Only after its time, when no gateway believes in it any more, it may go.
CREATE TABLE user_session (
    sha256   bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    user_id  uuid REFERENCES app_user ON DELETE SET NULL,
    created  timestamptz NOT NULL,
    expires  timestamptz NOT NULL,
    ended_at timestamptz,
    -- Nobody can have asked for a session before it was made, so a new one is no change.
    revision bigint NOT NULL DEFAULT 0
);
CREATE INDEX user_session_of_user ON user_session (user_id);
CREATE INDEX user_session_by_revision ON user_session (revision);
CREATE INDEX user_session_by_expiry ON user_session (expires);

CREATE FUNCTION user_session_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := next_api_key_revision();
    RETURN NEW;
END $$;

CREATE TRIGGER user_session_changes BEFORE UPDATE OF user_id, expires, ended_at ON user_session
    FOR EACH ROW EXECUTE FUNCTION user_session_changes();

CREATE FUNCTION app_user_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- All sessions are locked before the first takes the counter: else another transaction, holding one of them and
    -- waiting for the counter, would wait in a circle.
    PERFORM FROM user_session WHERE user_id = OLD.id ORDER BY sha256 FOR UPDATE;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    UPDATE user_session SET revision = next_api_key_revision() WHERE user_id = OLD.id AND ended_at IS NULL;
    RETURN NEW;
END $$;

CREATE TRIGGER app_user_changes BEFORE DELETE OR UPDATE OF account_id, role, operator ON app_user
    FOR EACH ROW EXECUTE FUNCTION app_user_changes();

-- Failures are counted for whatever address somebody tries, known or not, so that the answers are the same.
CREATE TABLE password_attempts (
    subject      bytea PRIMARY KEY CHECK (octet_length(subject) = 32),
    attempts     integer NOT NULL CHECK (attempts > 0),
    last_attempt timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX password_attempts_by_time ON password_attempts (last_attempt);

-- What somebody may do once who can read the mails of an address.
CREATE TABLE one_time_link (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    purpose       text NOT NULL CHECK (purpose IN ('CONFIRM', 'RESET', 'INVITATION')),
    user_id       uuid REFERENCES app_user ON DELETE CASCADE,
    invitation_id uuid REFERENCES invitation ON DELETE CASCADE,
    -- Of the registration that this link confirms. An address may be registered several times before it is confirmed,
    -- by whomever; only the one whose link is used counts.
    password_hash text,
    account_name  text,
    created       timestamptz NOT NULL,
    used_at       timestamptz,
    CHECK (num_nonnulls(user_id, invitation_id) = 1),
    CHECK ((purpose = 'INVITATION') = (invitation_id IS NOT NULL)),
    CHECK ((purpose = 'CONFIRM') = (password_hash IS NOT NULL)),
    CHECK ((purpose = 'CONFIRM') = (account_name IS NOT NULL))
);
CREATE INDEX one_time_link_of_user ON one_time_link (user_id);
CREATE INDEX one_time_link_of_invitation ON one_time_link (invitation_id);

-- One for each time that the link was mailed; a mail that was sent again makes no earlier one worthless.
CREATE TABLE one_time_secret (
    sha256  bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    link_id uuid NOT NULL REFERENCES one_time_link ON DELETE CASCADE,
    expires timestamptz NOT NULL
);
CREATE INDEX one_time_secret_of_link ON one_time_secret (link_id);
CREATE INDEX one_time_secret_by_expiry ON one_time_secret (expires);

-- The outbox: written with whatever is the reason for a mail, sent afterwards.
CREATE TABLE mail (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    recipient    text NOT NULL,
    kind         text NOT NULL,
    mail_values  jsonb NOT NULL,
    link_id      uuid REFERENCES one_time_link ON DELETE CASCADE,
    created      timestamptz NOT NULL,
    due          timestamptz NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    -- Sent, or given up.
    done_at      timestamptz
);
CREATE INDEX mail_by_due ON mail (due) WHERE done_at IS NULL;
CREATE INDEX mail_by_recipient ON mail (recipient, kind, created);
CREATE INDEX mail_of_link ON mail (link_id);
CREATE INDEX mail_by_end ON mail (done_at);
