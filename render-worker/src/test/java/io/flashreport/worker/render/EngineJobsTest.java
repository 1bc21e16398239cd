package io.flashreport.worker.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.LogoRef;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.TemplateId;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.protocol.Logo;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What engines are told. */
class EngineJobsTest {
    private static final Instant CREATED = Instant.parse("2026-11-23T23:59:59Z");
    private static final byte[] PICTURE = {1, 2, 3};
    private static final LogoRef LOGO = new LogoRef("theme/logo", 3, "ab".repeat(32));

    private final EngineJobs jobs = new EngineJobs(new Limits());

    @Test
    void anEngineIsToldTheLookAndTheDay() {
        var look = new LookRef(
                "#1f6feb", "DejaVu Serif", LookRef.Paper.LEGAL, LookRef.Orientation.PORTRAIT, LookRef.Chart.NONE, LOGO);

        var render = jobs.automatic(job(null, look), InputStream::nullInputStream, EngineLooks.of(look, PICTURE))
                .job();

        assertThat(render.look())
                .isEqualTo(new Look(
                        "#1f6feb",
                        "DejaVu Serif",
                        Look.Paper.LEGAL,
                        Look.Orientation.PORTRAIT,
                        new Logo(PICTURE),
                        false));
        assertThat(render.created()).isEqualTo(CREATED);
    }

    @Test
    void thePlainLookIsPlainForEnginesToo() {
        assertThat(EngineLooks.of(LookRef.PLAIN, null)).isEqualTo(Look.PLAIN);
    }

    @ParameterizedTest
    @EnumSource
    void everyPaperIsKnownToEngines(LookRef.Paper paper) {
        var look = new LookRef(null, null, paper, LookRef.Orientation.AUTO, LookRef.Chart.AUTO, null);

        assertThat(EngineLooks.of(look, null).paper().name()).isEqualTo(paper.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyOrientationIsKnownToEngines(LookRef.Orientation orientation) {
        var look = new LookRef(null, null, LookRef.Paper.A4, orientation, LookRef.Chart.AUTO, null);

        assertThat(EngineLooks.of(look, null).orientation().name()).isEqualTo(orientation.name());
    }

    @Test
    void aTemplateIsToldTheDayAndNoLook() {
        var render = render(template(null));

        assertThat(render.look()).isEqualTo(Look.PLAIN);
        assertThat(render.created()).isEqualTo(CREATED);
    }

    @Test
    void aTemplateIsInertOnlyWhenItWasFoundSoUnderThePolicyOfToday() {
        assertThat(verdictOn(template(Verdict.POLICY))).isEqualTo(Verdict.INERT);
        assertThat(verdictOn(template(Verdict.POLICY + 1))).isEqualTo(Verdict.CONTAINED);
        assertThat(verdictOn(template(null))).isEqualTo(Verdict.CONTAINED);
    }

    @Test
    void theSmallerLimitOfLaneAndPlanHolds() {
        var tight = engineJob(new RenderLimits(3, 90, 7, 8L, 9_000_000L, false));
        var wide = engineJob(new RenderLimits(61, 200, 50_000, 5_000_000L, 1L << 40, false));
        var none = engineJob(null);

        assertThat(tight.timeLimit()).isEqualTo(Duration.ofSeconds(3));
        assertThat(tight.cpuLimit()).isEqualTo(Duration.ofSeconds(90));
        assertThat(tight.job())
                .returns(7, ToEngine.Render::maxPages)
                .returns(8L, ToEngine.Render::maxRecords)
                .returns(9_000_000L, ToEngine.Render::maxDocumentBytes);
        assertThat(wide.job()).isEqualTo(none.job());
        assertThat(wide.timeLimit()).isEqualTo(none.timeLimit()).isEqualTo(Duration.ofMinutes(1));
        assertThat(wide.cpuLimit()).isEqualTo(none.cpuLimit()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aPlanForInertTemplatesObjectsToOthers() {
        var inertOnly = new RenderLimits(null, null, null, null, null, true);
        var contained = template(Verdict.POLICY + 1);
        var inert = template(Verdict.POLICY);

        assertThat(jobs.objection(job(contained, null, inertOnly), contained))
                .hasValueSatisfying(it -> assertThat(it).contains("your plan allows only inert ones"));
        assertThat(jobs.objection(job(inert, null, inertOnly), inert)).isEmpty();
        assertThat(jobs.objection(job(contained, null), contained)).isEmpty();
    }

    private EngineJob engineJob(@Nullable RenderLimits limits) {
        return jobs.automatic(job(null, null, limits), InputStream::nullInputStream, Look.PLAIN);
    }

    private Verdict verdictOn(TemplateRef template) {
        return Objects.requireNonNull(render(template).template()).verdict();
    }

    private ToEngine.Render render(TemplateRef template) {
        return jobs.withTemplate(
                        job(template, null), InputStream::nullInputStream, template, InputStream::nullInputStream)
                .job();
    }

    private static TemplateRef template(@Nullable Integer inertUnder) {
        return new TemplateRef(new TemplateId(UUID.randomUUID()), "offer", 1, "key", 1, "ab".repeat(32), inertUnder);
    }

    private static RenderJob job(@Nullable TemplateRef template, @Nullable LookRef look) {
        return job(template, look, null);
    }

    private static RenderJob job(
            @Nullable TemplateRef template, @Nullable LookRef look, @Nullable RenderLimits limits) {
        return new RenderJob(
                new ReportId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                1,
                Lane.FAST,
                "",
                DataFormat.JSON,
                null,
                new PayloadSource.Inline("[]".getBytes(UTF_8)),
                template,
                Map.of(),
                null,
                null,
                look,
                limits,
                CREATED,
                CREATED.plusSeconds(1));
    }

    private record Limits() implements LimitsConfig, LimitsConfig.Fast, LimitsConfig.Heavy {
        @Override
        public Fast fast() {
            return this;
        }

        @Override
        public Heavy heavy() {
            return this;
        }

        @Override
        public Duration time() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration cpuTime() {
            return Duration.ofMinutes(2);
        }

        @Override
        public long maxRecords() {
            return 1_000_000;
        }

        @Override
        public int maxPages() {
            return 20_000;
        }

        @Override
        public MemorySize maxDocumentSize() {
            return new MemorySize(BigInteger.valueOf(256L << 20));
        }
    }
}
