package io.flashreport.gateway.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import org.jboss.logging.Logger;

/** A provider that answers, and what this service is to it. Calls block. */
final class OpenIdProvider {
    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class);
    private static final int MAX_KEYS_BYTES = 256 * 1024;

    private final OIDCProviderMetadata metadata;
    private final ClientSecretBasic client;
    private final URI callback;
    private final int timeoutMillis;
    private final IDTokenValidator validator;

    private OpenIdProvider(OIDCProviderMetadata metadata, ClientSecretBasic client, URI callback, int timeoutMillis)
            throws IOException {
        this.metadata = metadata;
        this.client = client;
        this.callback = callback;
        this.timeoutMillis = timeoutMillis;
        // The one algorithm that every provider has.
        this.validator = new IDTokenValidator(
                metadata.getIssuer(),
                client.getClientID(),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(timeoutMillis, timeoutMillis, MAX_KEYS_BYTES));
    }

    /** Asks the provider what it can do. */
    static OpenIdProvider discover(URI issuer, String clientId, String clientSecret, URI callback, int timeoutMillis)
            throws IOException {
        try {
            return new OpenIdProvider(
                    OIDCProviderMetadata.resolve(new Issuer(issuer), timeoutMillis, timeoutMillis),
                    new ClientSecretBasic(new ClientID(clientId), new Secret(clientSecret)),
                    callback,
                    timeoutMillis);
        } catch (com.nimbusds.oauth2.sdk.GeneralException e) {
            throw new IOException("the OpenID provider " + issuer + " says nothing useful of itself", e);
        }
    }

    /** Where a browser goes to log in. */
    URI door(Departure departure) {
        var scope = new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.EMAIL);
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, client.getClientID(), callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(departure.state())
                .nonce(departure.nonce())
                .codeChallenge(departure.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @param answer the address that the provider sent the browser to, with its query */
    Arrival arrival(Departure departure, URI answer) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!departure.state().equals(response.getState())) return new Arrival.Unexpected();
            if (!response.indicatesSuccess()) {
                return new Arrival.Refused(String.valueOf(
                        response.toErrorResponse().getErrorObject().getCode()));
            }
            return person(departure, response.toSuccessResponse().getAuthorizationCode());
        } catch (ParseException | BadJOSEException | JOSEException | IOException e) {
            LOG.warnf("The OpenID provider's answer is of no use: %s", e.getMessage());
            return new Arrival.Unavailable();
        }
    }

    private Arrival person(Departure departure, AuthorizationCode code)
            throws ParseException, IOException, BadJOSEException, JOSEException {
        var grant = new AuthorizationCodeGrant(code, callback, departure.verifier());
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant).build();
        var response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            return new Arrival.Refused(
                    String.valueOf(response.toErrorResponse().getErrorObject().getCode()));
        }
        var tokens = (OIDCTokens) response.toSuccessResponse().getTokens();
        var subject = validator.validate(tokens.getIDToken(), departure.nonce()).getSubject();
        UserInfo person = userInfo(tokens);
        // Somebody else's answer must not be taken for this one's (OpenID Connect Core, 5.3.2).
        if (!person.getSubject().equals(subject)) return new Arrival.Unavailable();
        return person.getEmailAddress() != null && Boolean.TRUE.equals(person.getEmailVerified())
                ? new Arrival.Known(person.getEmailAddress())
                : new Arrival.Unverified();
    }

    private UserInfo userInfo(OIDCTokens tokens) throws ParseException, IOException {
        var request = new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken());
        var response = UserInfoResponse.parse(send(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) throw new IOException("it does not tell who somebody is");
        return response.toSuccessResponse().getUserInfo();
    }

    private HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(timeoutMillis);
        request.setReadTimeout(timeoutMillis);
        return request.send();
    }
}
