package io.flashreport.billing.tokens;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;

/**
 * Verifies tokens as configured, and beyond that believes each signer only what it may say. A token that claims more is
 * refused as a whole: it is forged, or its signer is broken.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class SignedTokens extends JWTCallerPrincipalFactory {
    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo configured) throws ParseException {
        var verified = parser.parse(token, configured);
        var header = verified.getJoseObjects().getFirst();
        checkSigner(header, verified);
        return new DefaultJWTCallerPrincipal(header.getHeader("typ"), verified.getJwtClaims());
    }

    private static void checkSigner(JsonWebStructure header, JwtContext verified) throws ParseException {
        try {
            var claims = verified.getJwtClaims();
            var key = header.getKeyIdHeaderValue();
            var signer = TokenSigner.of(key, claims.getIssuer())
                    .orElseThrow(() -> new ParseException("iss is not the signer that the key belongs to, kid " + key));
            List<String> groups = claims.getStringListClaimValue("groups");
            if (!signer.maySay(groups)) {
                throw new ParseException("groups " + groups + " are not for the signer with kid " + key);
            }
        } catch (MalformedClaimException e) {
            throw new ParseException("a claim of the token has a type that it must not have", e);
        }
    }
}
