-- Both are part of PostgreSQL, and trusted: the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

alter table report
    -- When the current attempt was released, and when it was first heard of.
    add column queued_at  timestamptz,
    add column started_at timestamptz,
    -- The report that this one renders again.
    add column source_id  uuid,
    -- Its row stays, as long as its lease is counted from it; nobody sees it any more.
    add column deleted_at timestamptz,
    -- The transaction that brought it into its state. What is older than every transaction under way is complete: whoever
    -- follows the changes up to there misses none, which no clock and no sequence could promise. The default marks all
    -- rows so far without rewriting the table.
    add column changed    xid8 not null default pg_current_xact_id();

create function note_report_change() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end $$;

create trigger report_change
    before update on report
    for each row
    when (old.state is distinct from new.state or old.deleted_at is distinct from new.deleted_at)
    execute function note_report_change();

create index report_changed on report (changed);
-- Lists are merged from one walk for each state, so that no filter ever walks past what it does not want.
create index report_by_state on report (account_id, state, created_at desc, id desc) where deleted_at is null;
-- "is null" would leave the order of this index unused.
create index report_by_template on report (account_id, coalesce(template, ''), state, created_at desc, id desc)
    where deleted_at is null;

-- Titles, to be searched. Beside the reports, whose rows are rewritten at each step, and with them every index.
create table report_title (
    report_id  uuid primary key,
    account_id uuid        not null,
    created_at timestamptz not null,
    title      text        not null
);

insert into report_title (report_id, account_id, created_at, title)
select id, account_id, created_at, title
from report
where title is not null;

create index report_title_newest on report_title (account_id, created_at desc, report_id desc);
create index report_title_parts on report_title using gin (account_id, title gin_trgm_ops);

-- Objects in storage that no report refers to any more, to be removed.
create table object_removal (
    object_key text primary key,
    noted_at   timestamptz not null default now()
);

-- Written by the statement that accepts the report: a key without its report, or the other way round, there never is.
create table idempotency_key (
    account_id   uuid        not null,
    key          text        not null,
    -- SHA-256 of the request's parameters and body.
    request_hash bytea       not null,
    report_id    uuid        not null,
    used_at      timestamptz not null default now(),
    primary key (account_id, key)
);

create index idempotency_key_age on idempotency_key (used_at);
