alter table report_payload
    -- How the automatic layout looks, as the job carries it; null for the plain look, and with a template.
    add column look jsonb;
