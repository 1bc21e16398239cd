drop index concurrently if exists report_named;
-- A report that was deleted keeps the name of its template, which goes with its account.
create index concurrently report_named on report (account_id) where deleted_at is not null and template is not null;
