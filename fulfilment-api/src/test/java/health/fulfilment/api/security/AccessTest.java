package health.fulfilment.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import health.fulfilment.api.sandbox.SamplePerson;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

class AccessTest {

    private static final Probe PROBE = Probe.shared();

    @Test
    void everyHandlerOfOursSaysForWhomItIs() {
        List<String> silent = handlers().values().stream()
                .filter(RoleGate::isOurs)
                .filter(method -> !RoleGate.isStated(method))
                .map(HandlerMethod::toString)
                .toList();

        assertThat(silent).as("only the probe's own").singleElement().asString().contains("UnstatedController");
    }

    @Test
    void whatIsPublicAndWhatIsForAnyoneAreTheSame() {
        handlers().forEach((info, method) -> {
            boolean anyone = method.hasMethodAnnotation(ForAnyone.class)
                    || method.getBeanType().isAnnotationPresent(ForAnyone.class);
            for (String path : info.getPatternValues()) {
                boolean open = PublicPaths.ALL.stream().anyMatch(pattern -> matches(pattern, path));
                if (RoleGate.isOurs(method)) {
                    assertThat(open).as(path).isEqualTo(anyone);
                }
            }
        });
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return PROBE.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    @Test
    void aHandlerThatForgotToSayAnswersNobody() {
        for (SamplePerson person : SamplePerson.ALL) {
            assertThat(PROBE.get(person.client(), "/unstated").status()).isEqualTo(403);
        }
        assertThat(PROBE.get("", "/unstated").status()).isEqualTo(401);
    }

    @Test
    void aHandlerAnswersItsRolesOnly() {
        assertThat(PROBE.get("pharmacy-demo", "/probe/pharmacies").text()).isEqualTo("for pharmacies");

        Reply refused = PROBE.get("prescriber-demo", "/probe/pharmacies");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("people")
    void everySampleClientGetsATokenThatSaysWhoItIs(SamplePerson person) {
        Reply reply = PROBE.get(person.client(), "/probe/caller");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().at("/actor/subject").asString()).isEqualTo(person.subject());
        assertThat(reply.json().at("/actor/role").asString())
                .isEqualTo(person.role().wireName());
        assertThat(reply.json().at("/actor/holder").asString(""))
                .isEqualTo(person.holder() == null ? "" : person.holder());
        assertThat(reply.json().at("/client").asString()).isEqualTo(person.client());
        assertThat(reply.json().at("/states").size()).isEqualTo(person.states() == null ? 0 : 1);
    }

    @Test
    void anAgentActsOnBehalfOfItsPrescriber() {
        assertThat(PROBE.get("agent-demo", "/probe/caller")
                        .json()
                        .at("/actor/onBehalfOf")
                        .asString())
                .isEqualTo("prac-1234567893");
    }

    static List<SamplePerson> people() {
        return SamplePerson.ALL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/caller", "/v1/prescriptions", "/nothing", "/sandbox/clock", "/actuator/env"})
    void withoutATokenNothingButThePublicPathsAnswers(String path) {
        Reply reply = PROBE.get("", path);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("www-authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/openapi", "/problems", "/problems/FORBIDDEN"})
    void thePublicPathsNeedNoToken(String path) {
        assertThat(PROBE.get("", path).status()).isEqualTo(200);
    }

    @Test
    void aForgedOrSpoiltTokenIsNoToken() {
        String token = PROBE.token("auditor-demo");
        String spoilt = token.substring(0, token.length() - 4) + "AAAA";
        String unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";

        for (String bad : List.of(spoilt, unsigned, "x", token + "x")) {
            Reply reply = PROBE.get("", "/probe/caller", "Authorization", "Bearer " + bad);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void aWrongSecretGetsNoToken() {
        Reply reply = Probe.send(PROBE.request("", "/oauth2/token", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=auditor-demo&client_secret=wrong")));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).contains("invalid_client").doesNotContain("access_token");
    }

    @Test
    void aClientMayAlsoSendItsSecretInTheForm() {
        Reply reply = Probe.send(PROBE.request("", "/oauth2/token", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=auditor-demo&client_secret=demo")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/token_type").asString()).isEqualTo("Bearer");
    }

    @Test
    void onlyTheOperatorSeesTheDetailsOfHealth() {
        assertThat(PROBE.get("operator-demo", "/actuator/health").text()).contains("components");
        assertThat(PROBE.get("prescriber-demo", "/actuator/health").text()).doesNotContain("components");
        assertThat(PROBE.get("", "/actuator/health").text()).doesNotContain("components");
    }
}
