package io.flashreport.report;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.ReportId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as its client sees it. What only dispatch and settling need stays in their SQL. */
@Entity
@Table(name = "report")
public class Report extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "title")
    public @Nullable String title;

    /** The template's name, null for the automatic layout. */
    @Column(name = "template")
    public @Nullable String template;

    @Column(name = "template_id")
    public @Nullable UUID templateId;

    /** Which version of the template it is. */
    @Column(name = "template_number")
    public @Nullable Integer templateNumber;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    public ReportState state;

    @Column(name = "lane")
    @Enumerated(EnumType.STRING)
    public Lane lane;

    @Column(name = "concurrent_reports")
    public int concurrentReports;

    /** What it is counted against; null for reports from before there were credits. */
    @Column(name = "subscription_id", insertable = false, updatable = false)
    public @Nullable UUID subscriptionId;

    /** The report that this one renders again. */
    @Column(name = "source_id")
    public @Nullable UUID sourceId;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "finished_at", insertable = false, updatable = false)
    public @Nullable Instant finishedAt;

    @Column(name = "document_key", insertable = false, updatable = false)
    public @Nullable String documentKey;

    @Column(name = "log_key", insertable = false, updatable = false)
    public @Nullable String logKey;

    @Column(name = "failure", insertable = false, updatable = false)
    public @Nullable String failure;

    @Column(name = "failure_message", insertable = false, updatable = false)
    public @Nullable String failureMessage;

    /** From then on nobody sees it. */
    @Column(name = "deleted_at", insertable = false, updatable = false)
    public @Nullable Instant deletedAt;

    /** The account's report, unless it is expired at that time. */
    public static Optional<Report> find(ReportId id, AccountId account, Instant at) {
        return find(
                        "id = ?1 and accountId = ?2 and expiresAt > ?3 and deletedAt is null",
                        id.value(),
                        account.value(),
                        at)
                .firstResultOptional();
    }

    /** The account's report, expired or not. */
    public static Optional<Report> find(ReportId id, AccountId account) {
        return find("id = ?1 and accountId = ?2 and deletedAt is null", id.value(), account.value())
                .firstResultOptional();
    }

    /** The report, whosever it is. */
    public static Optional<Report> find(ReportId id) {
        return find("id = ?1 and deletedAt is null", id.value()).firstResultOptional();
    }

    public ReportId reportId() {
        return new ReportId(id);
    }
}
