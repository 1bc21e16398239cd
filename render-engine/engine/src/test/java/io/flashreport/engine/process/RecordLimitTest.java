package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.EngineFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many records templates may read. */
class RecordLimitTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String NAMES = report("main", field("name", "java.lang.String"), detail(text(0, "$F{name}")));
    private static final String TWO = "[{\"name\":\"a\"},{\"name\":\"b\"}]";

    private static final String ENDLESS_LIST = report("main", "<dataset name=\"D\"/>", title("""
            <element kind="component" x="0" y="0" width="500" height="20">
              <component kind="list">
                <contents height="0" width="500"/>
                <datasetRun subDataset="D"><dataSourceExpression><![CDATA[new net.sf.jasperreports.engine.JREmptyDataSource(2000000000)]]></dataSourceExpression></datasetRun>
              </component>
            </element>"""));

    @Test
    void asManyAsAllowedAreFine() throws IOException {
        assertThat(TemplateOrder.of(NAMES).json(TWO).render(ENGINE, 2).done().records())
                .isEqualTo(2);
    }

    @Test
    void moreThanAllowedEndTheFill() throws IOException {
        isRefused(TemplateOrder.of(NAMES).json(TWO).render(ENGINE, 1), 1);
    }

    @Test
    void thoseThatATemplateMakesItselfCountToo() throws IOException {
        isRefused(TemplateOrder.of(ENDLESS_LIST).render(ENGINE, 1_000), 1_000);
    }

    private static void isRefused(Answer answer, int limit) {
        assertThat(answer.failed().failure()).isEqualTo(EngineFailure.RECORD_LIMIT);
        assertThat(answer.failed().message())
                .isEqualTo("The data has more than %,d records, which is the limit; send less data.".formatted(limit));
    }
}
