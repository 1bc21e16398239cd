package io.flashreport.local.part;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can run in the local stack, in the order of {@code docs/wiring.md}. */
public enum Kind {
    POSTGRES("postgres"),
    KAFKA("kafka"),
    S3("s3"),
    BILLING_QUOTA("billing-quota", POSTGRES),
    TEMPLATE_SERVICE("template-service", POSTGRES),
    REPORT_API("report-api", POSTGRES, KAFKA, S3),
    RENDER_WORKER("render-worker", KAFKA, S3),
    API_GATEWAY("api-gateway");

    private final String label;
    private final Set<Kind> needs;

    Kind(String label, Kind... needs) {
        this.label = label;
        this.needs = needs.length == 0 ? Set.of() : Set.copyOf(Arrays.asList(needs));
    }

    public String label() {
        return label;
    }

    /** What must be ready before a process of this kind is started. */
    public Set<Kind> needs() {
        return needs;
    }

    public boolean isService() {
        return !embedded().contains(this);
    }

    public static Set<Kind> embedded() {
        return EnumSet.of(POSTGRES, KAFKA, S3);
    }

    public static Kind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part called '" + label + "'; the parts are "
                        + String.join(", ", Arrays.stream(values()).map(Kind::label).toList())));
    }
}
