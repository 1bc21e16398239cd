alter table report_payload
    -- Where the trace of the request that made the report goes on, as W3C's traceparent; null: it is not traced.
    add column trace_parent text;
