package health.fulfilment.api.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The OAuth2 clients of the {@link SamplePerson}s. All have the same secret, which Spring's own repository would refuse. */
final class SampleClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> clients =
            SamplePerson.ALL.stream().collect(Collectors.toMap(SamplePerson::client, SampleClients::of));

    private static RegisteredClient of(SamplePerson person) {
        return RegisteredClient.withId(person.client())
                .clientId(person.client())
                .clientSecret(SamplePerson.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(8))
                        .build())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String client) {
        return clients.get(client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the sandbox's clients are fixed");
    }
}
