-- Times that nodes compare with each other are set by the database's clock, so that no node's own clock matters.
create table report (
    id                 uuid primary key,
    account_id         uuid        not null,
    title              text,
    state              text        not null default 'ACCEPTED'
        check (state in ('ACCEPTED', 'QUEUED', 'RENDERING', 'GENERATED', 'FAILED', 'CANCELLED')),
    lane               text        not null check (lane in ('FAST', 'HEAVY')),
    -- How many reports of the account may be released at a time, as its plan said when this one was accepted.
    concurrent_reports integer     not null check (concurrent_reports > 0),
    attempt            integer     not null default 0,
    failed_tries       integer     not null default 0,
    created_at         timestamptz not null,
    expires_at         timestamptz not null,
    finished_at        timestamptz,
    -- Not to be released before.
    ready_at           timestamptz not null default now(),
    -- When Kafka acknowledged the current attempt; null: to be sent (again).
    sent_at            timestamptz,
    heartbeat_at       timestamptz,
    document_key       text,
    document_sha256    text,
    document_bytes     bigint,
    document_pages     integer,
    log_key            text,
    failure            text,
    failure_message    text,
    -- The id is still to be sent to the dead-letter topic.
    dead_letter_due    boolean     not null default false,
    check ((state in ('GENERATED', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    check ((state = 'GENERATED') = (document_key is not null)),
    check ((state = 'FAILED') = (failure is not null))
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

-- The backlog: a walk from account to account, and each account's oldest first, without reading the rest.
create index report_waiting on report (lane, account_id, ready_at) where state = 'ACCEPTED';
-- What is released is little, however long the backlog.
create index report_released on report (lane, account_id) where state in ('QUEUED', 'RENDERING');
create index report_dead_letter_due on report (id) where dead_letter_due;

-- Insert-only: what the client sent, byte for byte.
create table report_payload (
    report_id uuid primary key references report (id) on delete cascade,
    format    text   not null check (format in ('JSON', 'XML')),
    -- As the request declared it; null when the data itself tells.
    charset   text,
    bytes     bigint not null check (bytes > 0),
    -- Null: in storage, as payload/{account}/{report}.
    data      bytea check (octet_length(data) = bytes)
);

create table render_worker (
    worker_id   uuid primary key,
    fast_slots  integer     not null,
    heavy_slots integer     not null,
    seen_at     timestamptz not null
);
