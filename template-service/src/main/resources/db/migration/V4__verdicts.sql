-- What the gate said, and under which version of its lists. The service of before says nothing: what it adds is contained.
ALTER TABLE template_version
    ADD COLUMN verdict text    NOT NULL DEFAULT 'CONTAINED' CHECK (verdict IN ('INERT', 'CONTAINED')),
    ADD COLUMN policy  integer NOT NULL DEFAULT 0 CHECK (policy >= 0);
