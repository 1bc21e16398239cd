alter table report_payload
    -- The version of the policy under which the template was found inert. Null: it is contained, as are those that a
    -- service of before accepts.
    add column package_inert_under integer,
    add constraint report_payload_package_inert check (package_inert_under is null
        or (package_inert_under > 0 and package_key is not null)) not valid;
