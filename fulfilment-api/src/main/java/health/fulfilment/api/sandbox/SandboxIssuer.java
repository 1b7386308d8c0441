package health.fulfilment.api.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import health.fulfilment.api.home.Home;
import health.fulfilment.core.shared.Role;
import java.text.ParseException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The sandbox's own issuer of tokens: {@code POST /oauth2/token} with the client credentials of a {@link SamplePerson}.
 * Tokens are valid by real time, whatever the sandbox clock says. They are verified in this process, without a call.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxIssuer {

    private static final String ISSUER = "https://sandbox.fulfilment.invalid";
    private static final String AUDIENCE = "fulfilment";

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.securityMatcher("/oauth2/token")
                .oauth2AuthorizationServer(server -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new SampleClients();
    }

    /** The sample secret is printed in the README: hashing it would hide nothing and cost a tenth of a second each time. */
    @Bean
    PasswordEncoder sampleSecrets() {
        return new SampleSecrets();
    }

    /** Issued tokens are verified by their signature; nobody looks them up. */
    @Bean
    OAuth2AuthorizationService issuedTokens() {
        return new ForgottenTokens();
    }

    @Bean
    AuthorizationServerSettings issuer() {
        return AuthorizationServerSettings.builder().issuer(ISSUER).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> samplePersonInToken() {
        return token -> {
            SamplePerson person =
                    SamplePerson.behind(token.getRegisteredClient().getClientId());
            token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            token.getClaims().claims(claims -> {
                claims.put(JwtClaimNames.SUB, person.subject());
                claims.put(JwtClaimNames.AUD, List.of(AUDIENCE));
                claims.put("client_id", person.client());
                claims.put("role", person.role().wireName());
                if (person.holder() != null) {
                    claims.put("holder", person.holder());
                }
                if (person.role() == Role.AGENT && person.holder() != null) {
                    claims.put("on_behalf_of", person.holder());
                }
                if (person.states() != null) {
                    claims.put("states", person.states());
                }
            });
        };
    }

    @Bean
    JWKSource<SecurityContext> signingKey(Home home) throws ParseException {
        ECKey key = ECKey.parse(home.secret("sandbox-token-key.json", SandboxIssuer::freshKey));
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    private static String freshKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 in this Java", e);
        }
    }

    @Bean
    JwtDecoder verifier(JWKSource<SecurityContext> signingKey) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(signingKey)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(ISSUER),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }
}
