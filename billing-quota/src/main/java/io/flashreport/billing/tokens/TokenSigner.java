package io.flashreport.billing.tokens;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services that sign tokens, each with a key of its own (docs/wiring.md, "Service tokens"). */
enum TokenSigner {
    API_GATEWAY("api-gateway", "https://flashreport.io/api-gateway") {
        @Override
        boolean maySay(Collection<String> groups) {
            return !groups.contains(REPORT_API.keyId);
        }
    },
    REPORT_API("report-api", "https://flashreport.io/report-api") {
        @Override
        boolean maySay(Collection<String> groups) {
            return Set.of(REPORT_API.keyId).containsAll(groups);
        }
    };

    private final String keyId;
    private final String issuer;

    TokenSigner(String keyId, String issuer) {
        this.keyId = keyId;
        this.issuer = issuer;
    }

    String keyId() {
        return keyId;
    }

    abstract boolean maySay(Collection<String> groups);

    /** Empty when no signer has both this key and this name. */
    static Optional<TokenSigner> of(@Nullable String keyId, @Nullable String issuer) {
        return Stream.of(values())
                .filter(signer -> signer.keyId.equals(keyId) && signer.issuer.equals(issuer))
                .findAny();
    }
}
