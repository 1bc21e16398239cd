package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StyledFontTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @Test
    void aFontThatStyledTextOfTheDataNamesByItsAddressIsNotFetched() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = new AtomicBoolean();
            Thread.ofPlatform().daemon().start(() -> answer(server, asked));
            String font = "http://127.0.0.1:" + server.getLocalPort() + "/x.ttf";
            String text =
                    "<style fontName='Nowhere at all' pdfFontName='" + font + "' isPdfEmbedded='true'>printed</style>";

            String printed = TemplateOrder.of(Upload.report("""
                    <field name="text" class="java.lang.String"/>
                    <detail><band height="20">
                      <element kind="textField" x="0" y="0" width="100" height="20" markup="styled"><expression>$F{text}</expression></element>
                    </band></detail>"""))
                    .json("[{\"text\":\"" + text + "\"}]")
                    .text(ENGINE);

            assertThat(printed).isEqualTo("printed");
            assertThat(asked).isFalse();
        }
    }

    private static void answer(ServerSocket server, AtomicBoolean asked) {
        try {
            while (true) {
                server.accept().close();
                asked.set(true);
            }
        } catch (IOException e) {
            // Nobody has asked until the end of the test.
        }
    }
}
