package io.flashreport.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.TemplateId;
import io.flashreport.contracts.TemplateRef;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client sent for a report, byte for byte, and how it is presented. Written once. */
@Entity
@Table(name = "report_payload")
public class Payload extends PanacheEntityBase {
    private static final TypeReference<Map<String, List<String>>> PARAMETERS = new TypeReference<>() {};
    private static final TypeReference<LookRef> LOOK = new TypeReference<>() {};
    private static final TypeReference<RenderLimits> LIMITS = new TypeReference<>() {};

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

    @Column(name = "package_key", insertable = false, updatable = false)
    public @Nullable String packageKey;

    @Column(name = "package_bytes", insertable = false, updatable = false)
    public @Nullable Long packageBytes;

    @Column(name = "package_sha256", insertable = false, updatable = false)
    public @Nullable String packageSha256;

    @Column(name = "package_inert_under", insertable = false, updatable = false)
    public @Nullable Integer packageInertUnder;

    /** Name to list of values, as JSON. */
    @Column(name = "parameters", insertable = false, updatable = false)
    public @Nullable String parameters;

    /** A {@link RenderLimits} as JSON; null for what the lane allows. */
    @Column(name = "limits", insertable = false, updatable = false)
    public @Nullable String limits;

    /** Null when the bytes are in storage. */
    @Column(name = "data")
    public byte @Nullable [] data;

    /** With what this is rendered, being the data of that report. */
    public Presentation presentation(Report report, ObjectMapper json) {
        return new Presentation(
                templateOf(report),
                parameters == null ? Map.of() : read(json, parameters, PARAMETERS),
                locale,
                timeZone,
                look == null ? null : read(json, look, LOOK));
    }

    /** What the plan allowed the render when the report was accepted; null when it left everything to the lane. */
    public @Nullable RenderLimits limits(ObjectMapper json) {
        return limits == null ? null : read(json, limits, LIMITS);
    }

    private @Nullable TemplateRef templateOf(Report report) {
        if (report.templateId == null) return null;
        return new TemplateRef(
                new TemplateId(report.templateId),
                Objects.requireNonNull(report.template),
                Objects.requireNonNull(report.templateNumber),
                Objects.requireNonNull(packageKey),
                Objects.requireNonNull(packageBytes),
                Objects.requireNonNull(packageSha256),
                packageInertUnder);
    }

    private static <T> T read(ObjectMapper json, String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of JSON holds what was not written there", e);
        }
    }
}
