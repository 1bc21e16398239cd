package io.flashreport.system;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Spring's authorization server with the people of a test; addresses that begin with {@code unverified} are not theirs. */
final class OpenIdServer implements AutoCloseable {
    static final String PASSWORD = "password at the provider";

    private static final String ISSUER = "test.issuer";
    private static final String PEOPLE = "test.people";
    private static final String CALLBACK = "test.callback";

    private final ConfigurableApplicationContext server;

    private OpenIdServer(ConfigurableApplicationContext server) {
        this.server = server;
    }

    /** Listens where {@link RunningSystem} tells the gateway that its provider is. */
    static OpenIdServer of(RunningSystem system, String... people) {
        var issuer = RunningSystem.OPEN_ID_ISSUER;
        var application = new SpringApplication(Server.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                Integer.toString(issuer.getPort()),
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "warn",
                "spring.main.banner-mode",
                "off",
                ISSUER,
                issuer.toString(),
                PEOPLE,
                String.join(",", people),
                CALLBACK,
                system.url() + "/login/openid/answer"));
        return new OpenIdServer(application.run());
    }

    @Override
    public void close() {
        server.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Server {
        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(asked -> {
                            var email = asked.getAuthorization().getPrincipalName();
                            return new OidcUserInfo(Map.of(
                                    "sub", email, "email", email, "email_verified", !email.startsWith("unverified")));
                        })));
                    })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(failures ->
                            failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain form(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(form -> {})
                    .build();
        }

        @Bean
        UserDetailsService people(Environment environment) {
            var people = new InMemoryUserDetailsManager();
            for (String email : environment.getRequiredProperty(PEOPLE, String[].class)) {
                people.createUser(
                        User.withUsername(email).password("{noop}" + PASSWORD).build());
            }
            return people;
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId(RunningSystem.OPEN_ID_CLIENT)
                    .clientSecret("{noop}" + RunningSystem.OPEN_ID_SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(environment.getRequiredProperty(CALLBACK))
                    .scope("openid")
                    .scope("email")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        AuthorizationServerSettings settings(Environment environment) {
            return AuthorizationServerSettings.builder()
                    .issuer(environment.getRequiredProperty(ISSUER))
                    .build();
        }
    }
}
