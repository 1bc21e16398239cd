package io.flashreport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.local.part.Archive;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void aTakenPortIsNamedWithItsPartAndWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(PortCheck.complaints(List.of(part(Kind.REPORT_API, port))))
                    .singleElement()
                    .asString()
                    .startsWith("port " + port + ", for report-api, is in use")
                    .endsWith("choose another: --port report-api=N");
        }
    }

    @Test
    void aPortThatTwoPartsWantIsNamedWithBoth() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(PortCheck.complaints(List.of(part(Kind.REPORT_API, port), part(Kind.RENDER_WORKER, port))))
                .containsExactly("report-api and render-worker would both listen on port " + port
                        + "; choose another: --port render-worker=N");
    }

    private static Part part(Kind kind, int port) {
        return new ServicePart(
                PartId.first(kind),
                Path.of("none.jar"),
                new Archive(Path.of("none.jsa"), false),
                new LinkedHashMap<>(Map.of(kind.label(), port)),
                Map.of());
    }
}
