package io.flashreport.engine.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.records.Data;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Records;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final String NAMES = "[{\"name\":\"José Ærø €\"},{\"name\":\"😀\"}]";

    @Test
    void aDeclaredCharsetIsHonoured() {
        TextPayload latin = TextPayload.json(NAMES)
                .encodedAs(Charset.forName("windows-1252"))
                .declaredAs("windows-1252");

        assertThat(firstValue(latin)).isEqualTo("José Ærø €");
    }

    @Test
    void withoutADeclarationItIsUtf8WithOrWithoutAMark() {
        assertThat(firstValue(TextPayload.json(NAMES))).isEqualTo("José Ærø €");
        assertThat(firstValue(TextPayload.json('\uFEFF' + NAMES))).isEqualTo("José Ærø €");
        assertThat(firstValue(TextPayload.json('\uFEFF' + NAMES).declaredAs("utf-8")))
                .isEqualTo("José Ærø €");
    }

    @Test
    void utf16And32AreRecognised() {
        for (Charset charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
            assertThat(firstValue(TextPayload.json(NAMES).encodedAs(charset))).isEqualTo("José Ærø €");
            assertThat(firstValue(TextPayload.json('\uFEFF' + NAMES).encodedAs(charset)))
                    .isEqualTo("José Ærø €");
        }
    }

    @Test
    void anXmlDeclarationIsHonouredUnlessTheRequestDeclares() {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?><r><i>José</i><i>b</i></r>";

        assertThat(firstValue(TextPayload.xml(xml).encodedAs(ISO_8859_1))).isEqualTo("José");
        assertThat(firstValue(TextPayload.xml(xml).declaredAs("UTF-8"))).isEqualTo("José");
    }

    @Test
    void bytesThatTheCharsetDoesNotAllowAreNamedWithTheirPlace() {
        TextPayload latin = TextPayload.json("[\n{\"name\":\"José\"}]").encodedAs(ISO_8859_1);

        assertThatThrownBy(() -> Data.scan(latin))
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith(
                        "Line 2, column 13: the byte 0xE9 cannot be read as UTF-8; declare the charset");
    }

    @Test
    void bytesThatEndWithinACharacterAreMalformed() {
        TextPayload cut = new TextPayload(Format.JSON, new byte[] {'[', ']', (byte) 0xC3}, null);

        assertThatThrownBy(() -> Data.scan(cut))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("0xC3");
    }

    @Test
    void anUnknownCharsetIsRefusedByName() {
        assertThatThrownBy(() -> Data.scan(TextPayload.json("[]").declaredAs("klingon")))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("\"klingon\"");
    }

    @Test
    void charactersThatArriveInPiecesAreWhole() throws IOException {
        byte[] bytes = NAMES.getBytes(UTF_8);
        var oneByOne = new InputStream() {
            private final InputStream in = new ByteArrayInputStream(bytes);

            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return in.read(target, offset, Math.min(1, length));
            }
        };
        try (var reader = new StrictReader(oneByOne, UTF_8)) {
            assertThat(reader.readAllAsString()).isEqualTo(NAMES);
        }
    }

    private static String firstValue(Payload payload) {
        try (Data data = Data.scan(payload)) {
            Dataset dataset = data.document().nested().getFirst();
            Records records = data.open(dataset);
            records.next();
            return String.valueOf(records.record().text(dataset.fields().getFirst()));
        }
    }
}
