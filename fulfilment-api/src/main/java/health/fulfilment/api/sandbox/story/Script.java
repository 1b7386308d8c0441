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

    /** How much is filled for how long; sent as it stands. */
    record Amount(String quantity, int daysSupply) {}

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
     * @param ending {@code delivered}, {@code late}, {@code lost}, or {@code refused} before anything is filled
     * @param deliveredOnDay calendar days after approval
     * @param givenBack why the first pharmacy cannot take it
     * @param fill the first one, where it is not everything prescribed at once
     * @param then what is filled two weeks later: a refill, or the rest
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
            @Nullable String assessedFor,
            @Nullable String givenBack,
            @Nullable Amount fill,
            @Nullable Amount then) {

        /** Six troches for three weeks, unless the script says otherwise. */
        Amount firstFill() {
            return fill == null ? new Amount("6", 21) : fill;
        }

        /** Six are prescribed. */
        boolean inParts() {
            return !firstFill().quantity().equals("6");
        }

        boolean lost() {
            return ending.equals("lost");
        }

        boolean late() {
            return ending.equals("late");
        }

        boolean refused() {
            return ending.equals("refused");
        }

        String prescriberClient() {
            return prescriber == null ? "prescriber-demo" : prescriber;
        }
    }
}
