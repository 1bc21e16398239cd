package io.flashreport.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.RenderEvent.Succeeded;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.TemplateRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A template on its way from storage through a real engine. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TemplateRenderTest {
    private static final String DATA = """
            [{"region": "North"}, {"region": "South"}, {"region": "North"}, {"region": "North"}]""";

    private static ReportApi reportApi;

    @BeforeAll
    static void listen() {
        reportApi = new ReportApi();
    }

    @AfterAll
    static void stopListening() {
        reportApi.close();
    }

    @BeforeEach
    void awaitReadiness() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void dataParametersLocaleAndTimeZoneMeetInTheTemplate() throws Exception {
        var template = reportApi.template(packageOf(pageForEach("""
                $F{region}.equals($P{region}) && "de-CH".equals($P{REPORT_LOCALE}.toLanguageTag())
                && "Europe/Zurich".equals($P{REPORT_TIME_ZONE}.getID())""")));

        var job = release(reportApi.job(DATA), template, "North");

        var succeeded = succeeded(job);
        assertThat(succeeded.document().pages()).isEqualTo(3);
        assertThat(new String(reportApi.object(succeeded.logKey()), UTF_8))
                .contains("Template     Invoice, version 3", "template fetched from storage", "GENERATED");
        assertThat(succeeded(release(reportApi.job(DATA), template, "South"))
                        .document()
                        .pages())
                .isEqualTo(1);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("flashreport_render_phase_seconds_count{lane=\"fast\",phase=\"template\"}");
    }

    @Test
    void aPlanForInertTemplatesHasNoOtherOneFilled() throws Exception {
        var template = reportApi.template(packageOf(pageForEach("true")));
        var job = reportApi.withLimits(
                reportApi.withTemplate(reportApi.job(DATA), template, Map.of()),
                new RenderLimits(null, null, null, null, null, true));

        reportApi.release(job);

        assertThat(reportApi.awaitEnd(job).getLast()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(FailureKind.POLICY);
            assertThat(failed.message()).contains("your plan allows only inert ones");
        });
    }

    @Test
    void csvFillsATemplate() throws Exception {
        var template = reportApi.template(packageOf(pageForEach("$F{region}.equals($P{region})")));
        var csv = "region,n\r\nNorth,1\r\nSouth,2\r\nNorth,3\r\n".getBytes(UTF_8);

        var job = release(
                reportApi.job(Lane.FAST, "CSV", DataFormat.CSV, new PayloadSource.Inline(csv)), template, "North");

        assertThat(succeeded(job).document().pages()).isEqualTo(2);
    }

    @Test
    void aTemplateThatBreaksIsTheClientsFailure() throws Exception {
        var template = reportApi.template(packageOf(pageForEach("((Object) $F{region}).equals(((Object[]) null)[0])")));

        assertThat(failed(release(reportApi.job(DATA), template, "North")).failure())
                .isEqualTo(FailureKind.TEMPLATE);
    }

    private static RenderJob release(RenderJob job, TemplateRef template, String region) throws IOException {
        RenderJob withTemplate = reportApi.withTemplate(job, template, Map.of("region", List.of(region)));
        reportApi.release(withTemplate);
        return withTemplate;
    }

    private static Succeeded succeeded(RenderJob job) {
        var end = reportApi.awaitEnd(job).getLast();
        assertThat(end).isInstanceOf(Succeeded.class);
        return (Succeeded) end;
    }

    private static Failed failed(RenderJob job) {
        var end = reportApi.awaitEnd(job).getLast();
        assertThat(end).isInstanceOf(Failed.class);
        return (Failed) end;
    }

    private static String pageForEach(String filter) {
        return """
                <jasperReport name="regions" language="java" pageWidth="200" pageHeight="100" columnWidth="160"
                        leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
                    <parameter name="region" class="java.lang.String"/>
                    <field name="region" class="java.lang.String"/>
                    <filterExpression><![CDATA[%s]]></filterExpression>
                    <group name="each" startNewPage="true">
                        <expression><![CDATA[$V{REPORT_COUNT}]]></expression>
                    </group>
                    <detail>
                        <band height="20">
                            <element kind="textField" x="0" y="0" width="160" height="20">
                                <expression><![CDATA[$F{region}]]></expression>
                            </element>
                        </band>
                    </detail>
                </jasperReport>
                """.formatted(filter);
    }

    private static byte[] packageOf(String jrxml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, ".flashreport/main", "regions.jrxml");
            put(zip, "regions.jrxml", jrxml);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
