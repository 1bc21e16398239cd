-- The role that dashboards read with, where there is one: reports, never what was in them.
do $$
begin
    if exists (select from pg_roles where rolname = 'watcher') then
        grant select on report, render_worker to watcher;
    end if;
end
$$;
