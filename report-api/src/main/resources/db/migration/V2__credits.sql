-- Credits that billing-quota granted to one node, to be counted down in its memory. A lease is open from the moment
-- that its grant is known here until any node closes it; accepting a report holds the row FOR SHARE while it is open.
create table lease (
    id              uuid primary key,
    subscription_id uuid        not null,
    asked_at        timestamptz not null default now(),
    -- What was granted; null until the answer is known here.
    period_start    timestamptz,
    period_end      timestamptz,
    credits         integer check (credits > 0),
    expires_at      timestamptz,
    closed_at       timestamptz,
    -- How many reports carry the lease, and the same by day and template, as billing-quota is told; fixed once closed.
    used            integer,
    usage           jsonb,
    told_at         timestamptz,
    check ((credits is null) = (expires_at is null) and (credits is null) = (period_start is null)
        and (credits is null) = (period_end is null)),
    check ((used is null) = (usage is null)),
    check (told_at is null or used is not null)
);

create index lease_untold on lease (asked_at) where told_at is null;
create index lease_subscription on lease (subscription_id, period_start);

alter table report
    -- The template's name as the request gave it; null for the automatic layout.
    add column template        text,
    add column subscription_id uuid,
    -- Null for reports from before there were credits. No foreign key: accepting holds the lease's row already.
    add column lease_id        uuid,
    add column period_start    timestamptz,
    add constraint report_credit check ((lease_id is null) = (period_start is null));

create index report_lease on report (lease_id) where lease_id is not null;

-- Credits of reports that failed by the system's fault: written with the failure, sent to billing-quota afterwards.
create table credit_return (
    report_id uuid primary key,
    lease_id  uuid        not null,
    day       date        not null,
    template  text,
    failed_at timestamptz not null default now(),
    sent_at   timestamptz
);

create index credit_return_due on credit_return (failed_at) where sent_at is null;
create index credit_return_lease on credit_return (lease_id);
