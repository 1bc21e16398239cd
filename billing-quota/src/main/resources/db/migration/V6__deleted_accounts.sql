ALTER TABLE account
    -- Since when nobody is behind it any more. The row stays: what was charged refers to it.
    ADD deleted_at timestamptz;
CREATE INDEX account_deleted ON account (deleted_at) WHERE deleted_at IS NOT NULL;

-- An entry may lose what names people, as it does when their account is deleted; nothing else of it is ever changed.
CREATE FUNCTION audit_loses_nothing_but_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changing text[] := '{actor_email,before,after}';
    names    text[] := '{name,invitedOwner,hint,paymentReference}';
BEGIN
    IF to_jsonb(NEW) - changing IS DISTINCT FROM to_jsonb(OLD) - changing
        OR (NEW.actor_email IS NOT NULL AND NEW.actor_email IS DISTINCT FROM OLD.actor_email)
        OR (NEW.before IS DISTINCT FROM OLD.before
            AND (OLD.before @> NEW.before AND NEW.before - names = OLD.before - names) IS NOT TRUE)
        OR (NEW.after IS DISTINCT FROM OLD.after
            AND (OLD.after @> NEW.after AND NEW.after - names = OLD.after - names) IS NOT TRUE)
    THEN
        RAISE EXCEPTION 'entries of the audit log are neither changed nor deleted';
    END IF;
    RETURN NEW;
END $$;

DROP TRIGGER audit_is_kept ON audit_entry;
CREATE TRIGGER audit_is_kept BEFORE DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept();
CREATE TRIGGER audit_loses_nothing_but_names BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_loses_nothing_but_names();

-- The names of templates are words of people, and go with their account. What was charged stays as it was booked.
CREATE FUNCTION ledger_loses_nothing_but_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - 'template' IS DISTINCT FROM to_jsonb(OLD) - 'template'
        OR NOT EXISTS (
            SELECT FROM subscription s JOIN account a ON a.id = s.account_id
            WHERE s.id = OLD.subscription_id AND a.deleted_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'the ledger is only ever added to, % is refused', TG_OP;
    END IF;
    RETURN NEW;
END $$;

DROP TRIGGER ledger_is_append_only ON credit_ledger;
CREATE TRIGGER ledger_is_append_only BEFORE DELETE OR TRUNCATE ON credit_ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER ledger_loses_nothing_but_names BEFORE UPDATE ON credit_ledger
    FOR EACH ROW EXECUTE FUNCTION ledger_loses_nothing_but_names();
