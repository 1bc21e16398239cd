alter table report_payload
    -- What the plan allowed the render when the report was accepted, as the job carries it; null: what the lane allows.
    add column limits jsonb;

alter table render_worker
    -- Whether it refuses templates that must be contained. Workers of before do not say.
    add column inert_only boolean not null default false;
