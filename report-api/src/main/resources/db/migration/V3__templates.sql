-- Every row so far passes all of these checks: "not valid" spares reading the tables while they are locked.
alter table report
    -- The version of the template that was current, or asked for, when the report was accepted. Its name is the column
    -- template; reports that have only that are from before templates were rendered.
    add column template_id     uuid,
    add column template_number integer,
    add constraint report_template_number check (template_number > 0) not valid,
    add constraint report_template check ((template_id is null) = (template_number is null)
        and (template_id is null or template is not null)) not valid;

-- With what the data is rendered stands beside the data: it is written once, and rows of report are rewritten at each step.
alter table report_payload
    add column package_key    text,
    add column package_bytes  bigint,
    add column package_sha256 text,
    -- Name to list of values, as the client gave them.
    add column parameters     jsonb,
    add column locale         text,
    add column time_zone      text,
    add constraint report_payload_package_bytes check (package_bytes > 0) not valid,
    add constraint report_payload_package check ((package_key is null) = (package_bytes is null)
        and (package_key is null) = (package_sha256 is null)) not valid,
    drop constraint report_payload_format_check,
    add constraint report_payload_format_check check (format in ('JSON', 'XML', 'CSV')) not valid;
