package health.fulfilment.api.sandbox.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who appears in the story, and what happens to whom: {@code story/cast.json} and {@code story/orders.json}. */
record Script(Cast cast, List<Order> orders) {

    static Script read() {
        return new Script(
                read("/story/cast.json", new TypeReference<Cast>() {}),
                read("/story/orders.json", new TypeReference<List<Order>>() {}));
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the story's " + resource + " is missing from the application");
            }
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Cast(
            List<Practitioner> practitioners,
            List<Pharmacy> pharmacies,
            List<Pharmacist> pharmacists,
            List<String> states,
            Set<String> registrationForPrescribers,
            Set<String> registrationForPharmacies,
            Set<String> lapsedForSecondPractitioner) {}

    /** Sent as it stands. */
    record Practitioner(String npi, String name, LegalName legalName, Address address, String timeZone) {
        String id() {
            return "prac-" + npi;
        }
    }

    /** Sent as it stands. */
    record Pharmacy(String ncpdp, String npi, String dea, String name, Address address, String timeZone) {
        String id() {
            return "phcy-" + ncpdp;
        }
    }

    record LegalName(String family, String given) {}

    record Address(String line1, String city, String state, String zip) {}

    /**
     * @param home the state where the pharmacy is
     * @param elsewhere other states that licensed the pharmacist: some ask it of a pharmacy that ships there
     */
    record Pharmacist(String npi, String name, String ncpdp, String home, List<String> elsewhere) {
        String id() {
            return "phst-" + npi;
        }
    }

    /**
     * @param change overrides parts of the ordinary draft
     * @param because what the refusal is about, in a few words
     * @param deliveredOnDay calendar days after approval
     * @param assessedFor a later day for which the draft is assessed as well
     */
    record Order(
            String state,
            String city,
            String zip,
            String timeZone,
            String given,
            String family,
            String ending,
            @Nullable String prescriber,
            @Nullable Map<String, Object> change,
            @Nullable String because,
            @Nullable Integer deliveredOnDay,
            @Nullable String assessedFor) {

        boolean refused() {
            return ending.equals("refused");
        }

        String prescriberClient() {
            return prescriber == null ? "prescriber-demo" : prescriber;
        }
    }
}
