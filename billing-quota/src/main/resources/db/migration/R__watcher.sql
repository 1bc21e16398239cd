-- The role that dashboards read with, where there is one: who uses how much, no people and no keys.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'watcher') THEN
        GRANT SELECT ON account, plan, subscription, credit_count TO watcher;
    END IF;
END
$$;
