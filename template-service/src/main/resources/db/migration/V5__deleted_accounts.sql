-- Accounts whose templates were asked to be deleted: what comes late for them is deleted too.
CREATE TABLE deleted_account (
    account_id uuid PRIMARY KEY,
    asked_at   timestamptz NOT NULL
);
