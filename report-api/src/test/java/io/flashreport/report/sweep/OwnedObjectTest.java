package io.flashreport.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnedObjectTest {
    private static final String ACCOUNT = "0190a5c0-0000-7000-8000-000000000001";
    private static final String REPORT = "0190a5c0-0000-7000-8000-000000000002";

    @Test
    void dataDocumentsAndLogsNameTheirReport() {
        for (var key : new String[] {
            "payload/" + ACCOUNT + "/" + REPORT,
            "report/" + ACCOUNT + "/" + REPORT + "/x.pdf",
            "report/" + ACCOUNT + "/" + REPORT + "/x.log"
        }) {
            assertThat(OwnedObject.of(key))
                    .as(key)
                    .hasValueSatisfying(object -> assertThat(object.report()).isEqualTo(UUID.fromString(REPORT)));
        }
    }

    @Test
    void whatIsLaidOutDifferentlyIsNobodys() {
        for (var key : new String[] {
            "template/" + ACCOUNT + "/" + REPORT + "/1/package.zip",
            "payload/" + ACCOUNT,
            "payload/" + ACCOUNT + "/" + REPORT + "/deeper",
            "report/" + ACCOUNT + "/" + REPORT,
            "report/" + ACCOUNT + "/backup.pdf"
        }) {
            assertThat(OwnedObject.of(key)).as(key).isEmpty();
        }
    }
}
