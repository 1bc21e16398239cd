package io.flashreport.local.part;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can run in the local stack, in the order of {@code docs/wiring.md}. */
public enum Kind {
    POSTGRES("postgres"),
    KAFKA("kafka"),
    S3("s3"),
    MAIL("mail"),
    BILLING_QUOTA("billing-quota"),
    TEMPLATE_SERVICE("template-service"),
    REPORT_API("report-api"),
    RENDER_WORKER("render-worker"),
    API_GATEWAY("api-gateway");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What must be ready before a process of this kind is started. */
    public Set<Kind> needs() {
        return switch (this) {
            case POSTGRES, KAFKA, S3, MAIL, API_GATEWAY -> Set.of();
            case BILLING_QUOTA -> Set.of(POSTGRES, MAIL);
            case TEMPLATE_SERVICE -> Set.of(POSTGRES, S3);
            case REPORT_API -> Set.of(POSTGRES, KAFKA, S3);
            case RENDER_WORKER -> Set.of(KAFKA, S3);
        };
    }

    public boolean isService() {
        return !embedded().contains(this);
    }

    public static Set<Kind> embedded() {
        return EnumSet.of(POSTGRES, KAFKA, S3, MAIL);
    }

    public static Kind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part called '" + label
                        + "'; the parts are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Kind::label).toList())));
    }
}
