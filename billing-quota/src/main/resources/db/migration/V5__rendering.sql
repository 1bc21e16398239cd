-- What each render may take; null: what its lane allows.
ALTER TABLE plan
    ADD max_render_seconds integer CHECK (max_render_seconds > 0),
    ADD max_cpu_seconds    integer CHECK (max_cpu_seconds > 0),
    ADD max_pages          integer CHECK (max_pages > 0),
    ADD max_records        bigint  CHECK (max_records > 0),
    ADD max_document_bytes bigint  CHECK (max_document_bytes > 0),
    -- Templates that must be contained are refused.
    ADD inert_only         boolean NOT NULL DEFAULT false;

DROP TRIGGER plan_changes ON plan;
CREATE TRIGGER plan_changes AFTER UPDATE ON plan
    FOR EACH ROW
    WHEN ((OLD.max_payload_bytes, OLD.requests_per_second, OLD.concurrent_reports, OLD.retention_days,
            OLD.max_render_seconds, OLD.max_cpu_seconds, OLD.max_pages, OLD.max_records, OLD.max_document_bytes,
            OLD.inert_only)
        IS DISTINCT FROM (NEW.max_payload_bytes, NEW.requests_per_second, NEW.concurrent_reports, NEW.retention_days,
            NEW.max_render_seconds, NEW.max_cpu_seconds, NEW.max_pages, NEW.max_records, NEW.max_document_bytes,
            NEW.inert_only))
    EXECUTE FUNCTION plan_changes();
