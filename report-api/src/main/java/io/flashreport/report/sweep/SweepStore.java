package io.flashreport.report.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class SweepStore {
    private final DataSource database;

    SweepStore(DataSource database) {
        this.database = database;
    }

    /** @param noted how many of both are to be removed by this look, and were not before */
    record Found(int leftOver, int unknown, int noted) {}

    /**
     * Notes for removal what is left over of reports: data, documents and logs that they refer to no more, or never did.
     * What may become the document of a report that has not ended is none of these.
     *
     * @param unknownToo also objects of reports that there are not
     */
    Found note(List<OwnedObject> objects, boolean unknownToo) throws SQLException {
        var sql = """
                with orphan as (
                    select key, report.id is null as unknown
                    from unnest(?::text[], ?::uuid[]) as stored (key, report_id)
                    left join report on report.id = stored.report_id
                    left join report_payload on report_payload.report_id = stored.report_id and data is null
                    where case
                        when report.id is null then true
                        when key like 'payload/%' then report_payload.report_id is null
                        when deleted_at is not null or emptied_at is not null then true
                        else state in ('GENERATED', 'FAILED', 'CANCELLED')
                            and key is distinct from document_key and key is distinct from log_key
                        end
                ),
                noted as (
                    insert into object_removal (object_key)
                    select key from orphan where ? or not unknown
                    on conflict do nothing
                    returning object_key
                )
                select count(*) filter (where not unknown), count(*) filter (where unknown), (select count(*) from noted)
                from orphan
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", objects.stream().map(OwnedObject::key).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", objects.stream().map(OwnedObject::report).toArray()));
            statement.setBoolean(3, unknownToo);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Found(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        }
    }
}
