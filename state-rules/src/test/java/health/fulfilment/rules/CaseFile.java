package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code cases/<jurisdiction>.yaml}: examples of the law as data. Each starts from a lawful order of the state, changes what
 * {@code given} says, and names the finding that must follow. All times are local to the zone.
 */
record CaseFile(String state, ZoneId zone, List<Example> cases) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static CaseFile of(String jurisdiction) {
        InputStream text = CaseFile.class.getResourceAsStream("/cases/" + jurisdiction + ".yaml");
        if (text == null) {
            throw new IllegalStateException("no cases of " + jurisdiction);
        }
        return YAML.readValue(text, CaseFile.class);
    }

    /** Federal law's, the practice's, and those of every state that is shipped. */
    static List<CaseFile> all() {
        return Stream.concat(
                        Stream.of("US", "policy"),
                        RulePacks.shipped().jurisdictions().stream().map(State::code))
                .map(CaseFile::of)
                .toList();
    }

    enum Ask {
        prescribing,
        pharmacy,
        pharmacist,
        fill,
        dispensing,
        @JsonProperty("hand-over")
        handOver,
        report,
        @JsonProperty("zero-report")
        zeroReport,
        retention
    }

    /** @param refuses whether the whole case is refused, if that is to be checked */
    record Example(
            String name,
            Ask ask,
            @Nullable Given given,
            @Nullable Expected expect,
            @Nullable Boolean refuses) {}

    /** @param inputs those that are to be checked */
    record Expected(
            String rule,
            Outcome outcome,
            @Nullable String code,
            @Nullable String citation,
            @Nullable String jurisdiction,
            @Nullable String says,
            @Nullable Map<String, String> inputs) {}

    record Held(
            @Nullable Boolean held,
            Credential.@Nullable Standing standing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<Schedule> schedules) {}

    record Earlier(
            LocalDate issuedOn,
            int daysSupply,
            int refills,
            @Nullable LocalDate suppliedUntil) {}

    record Covering(LocalDate requestedOn, LocalDate evaluatedOn) {}

    /**
     * @param screening the conditions that are present
     * @param lacks what the prescription does not carry
     * @param pdmpQuery {@code none}, or when it was made
     * @param colleague a pharmacist's licence in the patient's state
     * @param identification {@code none}, or how
     * @param counselling {@code none}, or what became of it
     */
    record Given(
            @Nullable State patientState,
            @Nullable State pharmacyState,
            @Nullable LocalDateTime at,
            @Nullable Schedule schedule,
            @Nullable Modality modality,
            @Nullable LocalDateTime encounter,
            @Nullable LocalDate inPersonVisit,
            @Nullable Covering covering,
            @Nullable PatientSetting setting,
            @Nullable List<String> screening,
            @Nullable LocalDateTime attested,
            @Nullable Set<Element> lacks,
            @Nullable Boolean compounded,
            @Nullable Boolean compoundingReason,
            @Nullable Integer daysSupply,
            @Nullable Integer refills,
            @Nullable Map<String, Held> credentials,
            @Nullable Held colleague,
            @Nullable String pdmpQuery,
            @Nullable State pdmpState,
            @Nullable List<Earlier> earlier,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate fillOn,
            @Nullable Integer fillsSoFar,
            @Nullable BigDecimal prescribed,
            @Nullable BigDecimal dispensed,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate suppliedUntil,
            @Nullable String identification,
            @Nullable String counselling,
            @Nullable Boolean signature,
            @Nullable Boolean resident,
            @Nullable Boolean mailed,
            @Nullable LocalDateTime dispensedAt,
            @Nullable LocalDateTime handedOver,
            @Nullable LocalDateTime delivered,
            @Nullable LocalDateTime reported,
            @Nullable String asap,
            @Nullable LocalDate day,
            @Nullable Integer fills,
            @Nullable LocalDate lastEventOn,
            @Nullable LocalDate on) {

        static final Given NOTHING = YAML.readValue("{}", Given.class);

        @Nullable
        Identification identifiedBy() {
            return identification == null
                    ? Identification.GOVERNMENT_PHOTO_ID
                    : word(identification, Identification.class);
        }

        @Nullable
        Counselling counselled() {
            return counselling == null ? Counselling.OFFERED_IN_WRITING : word(counselling, Counselling.class);
        }

        private static <T> @Nullable T word(String word, Class<T> type) {
            return word.equals("none") ? null : YAML.readValue(word, type);
        }
    }

    List<Finding> ask(Rulebook rulebook, Example example) {
        return rulebook.findings(question(example));
    }

    Question question(Example example) {
        Given given = example.given() == null ? Given.NOTHING : example.given();
        return new Ordinary(state, zone).question(example.ask(), given);
    }
}
