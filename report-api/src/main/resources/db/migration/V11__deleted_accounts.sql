-- Accounts whose data were asked to be deleted: what comes late for them, from workers or from requests that were under
-- way, is deleted too.
create table deleted_account (
    account_id uuid primary key,
    asked_at   timestamptz not null default now()
);
