-- The object is named by its content and stays when its row goes: reports that were accepted with it need it still.
CREATE TABLE logo (
    account_id  uuid NOT NULL,
    name        text NOT NULL CHECK (name <> ''),
    storage_key text NOT NULL,
    type        text NOT NULL CHECK (type IN ('image/png', 'image/jpeg')),
    bytes       integer NOT NULL CHECK (bytes > 0),
    sha256      bytea NOT NULL CHECK (octet_length(sha256) = 32),
    width       integer NOT NULL CHECK (width > 0),
    height      integer NOT NULL CHECK (height > 0),
    created     timestamptz NOT NULL,
    created_by  text NOT NULL,
    PRIMARY KEY (account_id, name)
);

-- What is null is not set.
CREATE TABLE theme (
    account_id  uuid PRIMARY KEY,
    accent      text,
    font        text,
    paper       text,
    orientation text,
    logo        text,
    updated     timestamptz NOT NULL,
    updated_by  text NOT NULL,
    FOREIGN KEY (account_id, logo) REFERENCES logo
);
