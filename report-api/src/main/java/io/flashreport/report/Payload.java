package io.flashreport.report;

import io.flashreport.contracts.DataFormat;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client sent for a report, byte for byte, and how it is presented. Written once. */
@Entity
@Table(name = "report_payload")
public class Payload extends PanacheEntityBase {
    @Id
    @Column(name = "report_id")
    public UUID reportId;

    @Column(name = "format")
    @Enumerated(EnumType.STRING)
    public DataFormat format;

    /** As the request declared it; null when the data itself tells. */
    @Column(name = "charset")
    public @Nullable String charset;

    @Column(name = "bytes")
    public long bytes;

    @Column(name = "locale", insertable = false, updatable = false)
    public @Nullable String locale;

    @Column(name = "time_zone", insertable = false, updatable = false)
    public @Nullable String timeZone;

    /** A {@link io.flashreport.contracts.LookRef} as JSON; null for the plain look. */
    @Column(name = "look", insertable = false, updatable = false)
    public @Nullable String look;

    /** Null when the bytes are in storage. */
    @Column(name = "data")
    public byte @Nullable [] data;
}
