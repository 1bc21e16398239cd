package io.flashreport.engine.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RefusedTemplateTest {
    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("")).hasMessageContaining("the file is empty");
    }

    @Test
    void whatIsNotXmlIsRefused() {
        assertThat(refusal("PK\u0003\u0004 this is a zip")).hasMessageStartingWith("this is not XML");
    }

    @Test
    void anElementThatIsNotClosedIsRefusedWithItsLineAndColumn() {
        MalformedTemplateException refusal = refusal("<jasperReport>\n  <title>\n  </titel>\n</jasperReport>");

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(9);
        assertThat(refusal).hasMessageStartingWith("this is not XML").hasMessageContaining("title");
    }

    @Test
    void anotherKindOfDocumentIsRefused() {
        MalformedTemplateException refusal = refusal("<?xml version=\"1.0\"?>\n<html><body/></html>");

        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal).hasMessageContaining("the root element is <html>");
    }

    @Test
    void nestingWithoutEndIsRefusedWhereItIsTooDeep() {
        String deep = "<jasperReport>\n" + "<frame>\n".repeat(100_000);

        MalformedTemplateException refusal = refusal(deep);

        assertThat(refusal).hasMessageContaining("nested too deeply");
        assertThat(refusal.line()).isEqualTo(TemplateReader.MAX_DEPTH + 1);
    }

    @Test
    void tooManyElementsAreRefused() {
        assertThat(refusal("<jasperReport>" + "<a/>".repeat(100_001) + "</jasperReport>"))
                .hasMessageContaining("more than 100000 elements");
    }

    @Test
    void anEntityOfTheTemplatesOwnIsNeverResolved() {
        String bomb = "<!DOCTYPE jasperReport [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n<jasperReport name=\"x\"><title>";

        assertThat(refusal(bomb + "&b;</title></jasperReport>")).hasMessageContaining("entities");
        assertThat(refusal(bomb + "&file;</title></jasperReport>")).hasMessageContaining("entities");
    }

    @Test
    void bytesThatAreNotOfTheDeclaredCharsetAreRefused() {
        byte[] latin = "<jasperReport><title>Grüße</title></jasperReport>".getBytes(ISO_8859_1);

        assertThat(catchThrowableOfType(MalformedTemplateException.class, () -> Converter.convert(latin)))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aCharacterThatXmlDoesNotHaveIsRefusedWhereverItStands() {
        assertThat(refusal("<jasperReport><title>" + "long ".repeat(1_000) + "\u0001</title></jasperReport>"))
                .hasMessageContaining("Illegal character");
        assertThat(refusal(
                        "<jasperReport><title><![CDATA[" + "long ".repeat(1_000) + "\u0001]]></title></jasperReport>"))
                .hasMessageContaining("Illegal character");
    }

    @Test
    void aCharsetThatNobodyKnowsIsRefused() {
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"UTF-99\"?><jasperReport/>"))
                .hasMessageContaining("UTF-99");
    }

    private static MalformedTemplateException refusal(String template) {
        return catchThrowableOfType(
                MalformedTemplateException.class, () -> Converter.convert(template.getBytes(UTF_8)));
    }
}
