package io.flashreport.billing.plans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan; what it allows is data, which operators change. */
@Entity
@Table(name = "plan")
public class Plan extends PanacheEntityBase {
    /** The plan that every new account begins with. */
    public static final String TRIAL = "trial";

    /** As in {@code starter}: lower-case letters, digits and hyphens. */
    @Id
    public String id;

    @Column(name = "name")
    public String name;

    @Column(name = "reports_per_month")
    public int reportsPerMonth;

    @Column(name = "max_payload_bytes")
    public long maxPayloadBytes;

    @Column(name = "requests_per_second")
    public int requestsPerSecond;

    @Column(name = "concurrent_reports")
    public int concurrentReports;

    @Column(name = "retention_days")
    public int retentionDays;

    @Column(name = "euros_per_month")
    public BigDecimal eurosPerMonth;

    @Column(name = "max_render_seconds")
    public @Nullable Integer maxRenderSeconds;

    @Column(name = "max_cpu_seconds")
    public @Nullable Integer maxCpuSeconds;

    @Column(name = "max_pages")
    public @Nullable Integer maxPages;

    @Column(name = "max_records")
    public @Nullable Long maxRecords;

    @Column(name = "max_document_bytes")
    public @Nullable Long maxDocumentBytes;

    @Column(name = "inert_only")
    public boolean inertOnly;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    Plan(PlanTerms terms) {
        this.id = terms.id();
        set(terms);
    }

    /** A plan that is not deleted before the end of the transaction. */
    public static Optional<Plan> keep(String id) {
        return find(id, LockModeType.PESSIMISTIC_READ);
    }

    /** A plan that nobody else chooses or changes before the end of the transaction. */
    static Optional<Plan> toChange(String id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    // What cannot be an id is not looked for: the database refuses some characters.
    private static Optional<Plan> find(String id, LockModeType lock) {
        return PlanTerms.isId(id) ? findByIdOptional(id, lock) : Optional.empty();
    }

    void set(PlanTerms terms) {
        name = terms.name();
        reportsPerMonth = terms.reportsPerMonth();
        maxPayloadBytes = terms.maxPayloadBytes();
        requestsPerSecond = terms.requestsPerSecond();
        concurrentReports = terms.concurrentReports();
        retentionDays = terms.retentionDays();
        eurosPerMonth = terms.eurosPerMonth();
        set(terms.rendering());
    }

    private void set(Rendering rendering) {
        maxRenderSeconds = rendering.maxSeconds();
        maxCpuSeconds = rendering.maxCpuSeconds();
        maxPages = rendering.maxPages();
        maxRecords = rendering.maxRecords();
        maxDocumentBytes = rendering.maxDocumentBytes();
        inertOnly = Boolean.TRUE.equals(rendering.inertOnly());
    }

    public PlanTerms terms() {
        return new PlanTerms(
                id,
                name,
                reportsPerMonth,
                maxPayloadBytes,
                requestsPerSecond,
                concurrentReports,
                retentionDays,
                eurosPerMonth,
                new Rendering(maxRenderSeconds, maxCpuSeconds, maxPages, maxRecords, maxDocumentBytes, inertOnly));
    }
}
