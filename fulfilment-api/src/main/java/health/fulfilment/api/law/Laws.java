package health.fulfilment.api.law;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.law.LawOfDay;
import health.fulfilment.rules.pack.Edition;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The law that new decisions are judged by, and how every answer about it is given. */
@Component
final class Laws {

    private static final CacheControl FOR_FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private final Rulebook rulebook;
    private final InstantSource clock;

    Laws(Rulebook rulebook, InstantSource clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Edition edition() {
        return rulebook.edition();
    }

    /** Today in UTC, unless a day is asked for. A law's own day is the local one where the patient is: ask for that. */
    LocalDate day(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(
                asked, () -> clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** @throws ProblemException 404 with those that there are, if there is no pack of it */
    LawOfDay of(String jurisdiction, LocalDate on) {
        LawOfDay law = LawOfDay.of(edition(), jurisdiction, on);
        if (law == null) {
            String states =
                    rulebook.jurisdictions().stream().map(Object::toString).collect(Collectors.joining(", "));
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no rule pack of that name. There are packs of the states " + states
                            + ", of US (federal law) and of policy (the practice's own rules).");
        }
        return law;
    }

    /**
     * The same rulebook says the same of the same days, so the answer may be kept.
     *
     * @param about what the answer depends on beside the rulebook and the address
     */
    <T> ResponseEntity<T> answer(T body, Object... about) {
        StringBuilder tag = new StringBuilder("W/\"").append(rulebook.version());
        for (Object one : about) {
            tag.append('-').append(one);
        }
        return ResponseEntity.ok()
                .cacheControl(FOR_FIVE_MINUTES)
                .eTag(tag.append('"').toString())
                .varyBy(HttpHeaders.ACCEPT)
                .body(body);
    }
}
