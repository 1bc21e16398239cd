CREATE TABLE template (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    created    timestamptz NOT NULL,
    UNIQUE (account_id, name)
);

-- The highest number is the current version.
CREATE TABLE template_version (
    template_id uuid NOT NULL REFERENCES template,
    number      integer NOT NULL CHECK (number > 0),
    storage_key text NOT NULL UNIQUE,
    sha256      bytea NOT NULL CHECK (octet_length(sha256) = 32),
    created     timestamptz NOT NULL,
    PRIMARY KEY (template_id, number)
);
