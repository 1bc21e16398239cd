alter table report
    -- When its data, document and log were given up, its time being over. Its row and its title stay.
    add column emptied_at timestamptz;
