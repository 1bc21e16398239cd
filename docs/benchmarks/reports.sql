-- Reports of ten days, one after the other, from number :first to :last of :count, all of the account :account.
with made as (
    insert into report (id, account_id, title, template, template_id, template_number, state, lane,
        concurrent_reports, attempt, created_at, expires_at, ready_at, finished_at, document_key,
        document_sha256, document_bytes, document_pages, failure, failure_message)
    select
        (lpad(to_hex(extract(epoch from created)::bigint * 1000), 12, '0') || '7'
            || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
        ':account',
        case when n <= :count / 1000 then 'Archive, ' else '' end || 'Invoice no. ' || n || ' for customer '
            || (n::bigint * 7919) % 5000,
        case when n % 10 < 4 then null else 'template-' || n % 10 end,
        case when n % 10 < 4 then null else '00000000-0000-0000-0000-000000000001'::uuid end,
        case when n % 10 < 4 then null else 1 end,
        state, 'FAST', 1, 1, created, created + interval '1 year', 'infinity',
        case when state = 'ACCEPTED' then null else created + interval '1 second' end,
        case when state = 'GENERATED' then 'report/x/' || n end,
        case when state = 'GENERATED' then md5(n::text) || md5(n::text) end,
        case when state = 'GENERATED' then 10000 end,
        case when state = 'GENERATED' then 1 end,
        case when state = 'FAILED' then 'PAGE_LIMIT' end,
        case when state = 'FAILED' then 'The document has more than 10 pages.' end
    from (
        select n, timestamptz '2026-01-01 00:00:00Z' + n * (interval '10 days' / :count) as created,
            case when n > :count - 50 then 'ACCEPTED' when n % 50 = 7 then 'FAILED'
                when n % 10000 = 1 then 'CANCELLED' else 'GENERATED' end as state
        from generate_series(:first, :last) as numbers (n)) as made
    returning id, account_id, created_at, title
),
titled as (
    insert into report_title (report_id, account_id, created_at, title)
    select id, account_id, created_at, title from made
)
insert into report_payload (report_id, format, bytes, data)
select id, 'JSON', 2, '[]' from made
