package health.fulfilment.api.sandbox;

import health.fulfilment.core.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the sandbox can act as: the client's name, the person behind it, and what the person's tokens say.
 *
 * @param holder the registry id, with an NPI (45 CFR 162.406) or NCPDP number whose check digit is right
 *     An agent acts on behalf of that prescriber
 * @param states an auditor's states, absent means all
 */
public record SamplePerson(
        String client,
        String subject,
        Role role,
        @Nullable String holder,
        @Nullable List<String> states) {

    public static final String SECRET = "demo";

    public static final List<SamplePerson> ALL = List.of(
            new SamplePerson("prescriber-demo", "dr-rivera", Role.PRESCRIBER, "prac-1234567893", null),
            new SamplePerson("prescriber-other-demo", "dr-okafor", Role.PRESCRIBER, "prac-1558598797", null),
            new SamplePerson("agent-demo", "agent-lindqvist", Role.AGENT, "prac-1234567893", null),
            new SamplePerson("pharmacy-demo", "pharmacy-harbor", Role.PHARMACY, "phcy-1234563", null),
            new SamplePerson("pharmacy-other-demo", "pharmacy-mesa", Role.PHARMACY, "phcy-7654329", null),
            new SamplePerson("carrier-demo", "carrier-swift", Role.CARRIER, "demo-express", null),
            new SamplePerson("compliance-demo", "officer-hale", Role.COMPLIANCE, null, null),
            new SamplePerson("compliance-registrant-demo", "dr-novak", Role.COMPLIANCE, null, null),
            new SamplePerson("auditor-demo", "auditor-reyes", Role.AUDITOR, null, null),
            new SamplePerson("auditor-fl-demo", "auditor-duval", Role.AUDITOR, null, List.of("FL")),
            new SamplePerson("operator-demo", "operator-lane", Role.OPERATOR, null, null));

    /** @throws IllegalArgumentException if there is no such client */
    static SamplePerson behind(String client) {
        return ALL.stream()
                .filter(person -> person.client().equals(client))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample person behind " + client));
    }
}
