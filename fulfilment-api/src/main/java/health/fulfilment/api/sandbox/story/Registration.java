package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.sandbox.story.Script.Cast;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first chapter: compliance registers everybody and records and verifies what each was granted in each state. */
final class Registration {

    private static final List<String> KETAMINE = List.of("IIIN");

    private final SampleClient compliance;
    private final Cast cast;
    private final LocalDate today;
    private int serial = 100_000;

    Registration(SampleClient compliance, Cast cast, LocalDate today) {
        this.compliance = compliance;
        this.cast = cast;
        this.today = today;
    }

    /** @return how many licences, registrations and permits were recorded */
    int register() {
        cast.practitioners()
                .forEach(body -> compliance.post("/v1/practitioners", body).ok());
        cast.pharmacies()
                .forEach(body -> compliance.post("/v1/pharmacies", body).ok());
        cast.pharmacists().forEach(this::register);
        return licensePractitioners() + licensePharmacies() + licensePharmacists();
    }

    private void register(Script.Pharmacist pharmacist) {
        String pharmacy = "phcy-" + pharmacist.ncpdp();
        compliance
                .post(
                        "/v1/pharmacists",
                        Map.of("npi", pharmacist.npi(), "name", pharmacist.name(), "pharmacy", pharmacy))
                .ok();
    }

    private int licensePharmacists() {
        int granted = 0;
        for (Script.Pharmacist pharmacist : cast.pharmacists()) {
            granted += grant("pharmacist", pharmacist.id(), pharmacist.home(), "state-licence", List.of());
            for (String state : pharmacist.elsewhere()) {
                granted += grant("pharmacist", pharmacist.id(), state, "state-licence", List.of());
            }
        }
        return granted;
    }

    /** The first is licensed everywhere; the second in the lapsed states only, with a licence that has run out. */
    private int licensePractitioners() {
        int granted = 0;
        String first = cast.practitioners().getFirst().id();
        for (String state : cast.states()) {
            granted += grant("practitioner", first, state, "state-licence", List.of());
            granted += grant("practitioner", first, state, "dea-registration", KETAMINE);
            if (cast.registrationForPrescribers().contains(state)) {
                granted += grant("practitioner", first, state, "controlled-substance-registration", KETAMINE);
            }
        }
        String second = cast.practitioners().getLast().id();
        LocalDate lapsed = today.minusDays(3);
        for (String state : cast.lapsedForSecondPractitioner()) {
            granted += grant(
                    "practitioner", second, state, "state-licence", List.of(), number("state-licence", state), lapsed);
            granted += grant("practitioner", second, state, "dea-registration", KETAMINE);
        }
        return granted;
    }

    private int licensePharmacies() {
        int granted = 0;
        for (Script.Pharmacy pharmacy : cast.pharmacies()) {
            String id = pharmacy.id();
            for (String state : cast.states()) {
                boolean atHome = state.equals(pharmacy.address().state());
                granted += grant("pharmacy", id, state, atHome ? "state-licence" : "nonresident-permit", List.of());
                if (atHome) {
                    granted += grant(
                            "pharmacy", id, state, "dea-registration", KETAMINE, pharmacy.dea(), today.plusYears(2));
                }
                if (cast.registrationForPharmacies().contains(state)) {
                    granted += grant("pharmacy", id, state, "controlled-substance-registration", KETAMINE);
                }
            }
        }
        return granted;
    }

    private int grant(String holder, String id, String state, String kind, List<String> schedules) {
        return grant(holder, id, state, kind, schedules, number(kind, state), today.plusYears(2));
    }

    private int grant(
            String holder, String id, String state, String kind, List<String> schedules, String number, LocalDate to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("holder", Map.of("kind", holder, "id", id));
        body.put("state", state);
        body.put("kind", kind);
        body.put("number", number);
        body.put("schedules", schedules);
        body.put("from", today.minusYears(1).toString());
        body.put("to", to.toString());
        String licence =
                compliance.post("/v1/licences", body).ok().required("id").asString();
        compliance
                .post(
                        "/v1/licences/" + licence + "/verification",
                        Map.of("effectiveOn", today.toString(), "source", "sandbox register of " + state))
                .ok();
        return 1;
    }

    /** Fictional; a DEA registration number ends in its check digit. */
    private String number(String kind, String state) {
        String digits = Integer.toString(serial++);
        if (!kind.equals("dea-registration")) {
            return state + "-" + digits;
        }
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 6; i += 2) {
            odd += digits.charAt(i) - '0';
            even += digits.charAt(i + 1) - '0';
        }
        return "FR" + digits + (odd + 2 * even) % 10;
    }
}
