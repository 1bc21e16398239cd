-- Made while others write. One that was broken off is invalid and would be taken for made: it is made anew.
drop index concurrently if exists report_expiring;
-- One entry for each report that has ended and is not emptied yet: none while a report is under way.
create index concurrently report_expiring on report (expires_at)
    where emptied_at is null and deleted_at is null and state in ('GENERATED', 'FAILED', 'CANCELLED');

drop index concurrently if exists report_failed;
create index concurrently report_failed on report (created_at desc, id desc)
    where state = 'FAILED' and deleted_at is null and emptied_at is null;

drop index concurrently if exists report_source;
create index concurrently report_source on report (source_id) where source_id is not null;
