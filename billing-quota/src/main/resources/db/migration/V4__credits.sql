-- How many reports of a subscription were accepted in a period, and how many more its leases allow. This row is locked
-- by every grant and close, which makes the count exact; a lease of many credits makes that rare.
CREATE TABLE credit_count (
    subscription_id uuid NOT NULL REFERENCES subscription,
    period_start    timestamptz NOT NULL,
    period_end      timestamptz NOT NULL,
    used            bigint NOT NULL DEFAULT 0 CHECK (used >= 0),
    returned        bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
    reserved        bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    -- What the plan allowed when this row was last written to; of a past period, what it allowed in the end.
    allowed         bigint NOT NULL CHECK (allowed > 0),
    -- The highest percentage of the limit that the owners were told of; they hear of each once in a period.
    noticed         integer NOT NULL DEFAULT 0 CHECK (noticed BETWEEN 0 AND 100),
    PRIMARY KEY (subscription_id, period_start),
    CHECK (period_end > period_start)
);

-- A lease of no credits is one that was closed before it was granted: the row keeps it from being granted later.
CREATE TABLE credit_lease (
    id              uuid PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES subscription,
    period_start    timestamptz,
    credits         integer NOT NULL CHECK (credits >= 0),
    granted_at      timestamptz,
    expires_at      timestamptz,
    closed_at       timestamptz,
    used            bigint CHECK (used >= 0),
    FOREIGN KEY (subscription_id, period_start) REFERENCES credit_count,
    CHECK ((closed_at IS NULL) = (used IS NULL)),
    CHECK (CASE WHEN credits > 0 THEN period_start IS NOT NULL AND granted_at IS NOT NULL AND expires_at > granted_at
                ELSE closed_at IS NOT NULL END)
);
CREATE INDEX credit_lease_open ON credit_lease (subscription_id, period_start) WHERE closed_at IS NULL;

-- What was charged and given back, and nothing else, for ever.
CREATE TABLE credit_ledger (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id uuid NOT NULL,
    period_start    timestamptz NOT NULL,
    lease_id        uuid NOT NULL REFERENCES credit_lease,
    kind            text NOT NULL CHECK (kind IN ('CHARGE', 'RETURN')),
    -- Of what was returned; charges are counted per lease, day and template.
    report_id       uuid CHECK ((report_id IS NOT NULL) = (kind = 'RETURN')),
    day             date NOT NULL,
    -- Null for the automatic layout.
    template        text,
    credits         bigint NOT NULL CHECK (credits > 0),
    booked_at       timestamptz NOT NULL,
    FOREIGN KEY (subscription_id, period_start) REFERENCES credit_count,
    CHECK (kind = 'CHARGE' OR credits = 1)
);
CREATE UNIQUE INDEX credit_ledger_charges ON credit_ledger (lease_id, day, template) NULLS NOT DISTINCT
    WHERE kind = 'CHARGE';
CREATE UNIQUE INDEX credit_ledger_returns ON credit_ledger (report_id) WHERE kind = 'RETURN';
CREATE INDEX credit_ledger_of_period ON credit_ledger (subscription_id, period_start);

CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is only ever added to, % is refused', TG_OP;
END $$;

CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
