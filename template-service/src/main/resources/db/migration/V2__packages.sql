-- The service of before reads id, account_id, name, and of versions template_id, number, storage_key and sha256, the
-- highest number first: all of that stays. It never wrote, so the defaults below are for rows that somebody made by hand.
ALTER TABLE template
    ADD COLUMN current integer,
    ADD COLUMN updated timestamptz,
    ADD COLUMN deleted timestamptz;

UPDATE template t
SET updated = created,
    current = (SELECT max(number) FROM template_version v WHERE v.template_id = t.id);

ALTER TABLE template
    ALTER COLUMN updated SET DEFAULT now(),
    ALTER COLUMN updated SET NOT NULL,
    DROP CONSTRAINT template_account_id_name_key;

CREATE UNIQUE INDEX template_name ON template (account_id, name) WHERE deleted IS NULL;

-- storage_key and sha256 are the package's, which engines get; original_ is what was uploaded.
ALTER TABLE template_version
    ADD COLUMN bytes           bigint NOT NULL DEFAULT 0,
    ADD COLUMN original_key    text   NOT NULL DEFAULT '',
    ADD COLUMN original_sha256 bytea  NOT NULL DEFAULT '',
    ADD COLUMN original_bytes  bigint NOT NULL DEFAULT 0,
    ADD COLUMN main            text   NOT NULL DEFAULT '',
    ADD COLUMN origin          text   NOT NULL DEFAULT 'VERSION_7',
    ADD COLUMN files           jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN parameters      jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN findings        jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN created_by      text   NOT NULL DEFAULT '';

CREATE TABLE sample (
    template_id uuid PRIMARY KEY REFERENCES template,
    id          uuid NOT NULL,
    format      text NOT NULL,
    charset     text,
    bytes       bigint NOT NULL,
    storage_key text NOT NULL,
    created     timestamptz NOT NULL
);

-- Made when first asked for, and again when there is other sample data since.
CREATE TABLE thumbnail (
    template_id uuid NOT NULL,
    number      integer NOT NULL,
    sample_id   uuid,
    storage_key text, -- null: it cannot be made
    PRIMARY KEY (template_id, number),
    FOREIGN KEY (template_id, number) REFERENCES template_version
);
