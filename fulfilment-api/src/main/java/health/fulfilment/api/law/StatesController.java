package health.fulfilment.api.law;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.rules.law.LawChanges;
import health.fulfilment.rules.law.LawOfDay;
import health.fulfilment.rules.pack.Edition;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The law of each state on any day; {@code US} and {@code policy} may be asked for like a state. */
@RestController
@RequestMapping("/v1/states")
@ForEveryRole
class StatesController {

    private final Laws laws;

    StatesController(Laws laws) {
        this.laws = laws;
    }

    @GetMapping
    ResponseEntity<StatesBody> states() {
        LocalDate today = laws.day(null);
        return laws.answer(StatesBody.of(laws.edition(), today), today);
    }

    @GetMapping("/{state}/rules")
    ResponseEntity<LawBody> rules(@PathVariable String state, @RequestParam(required = false) @Nullable LocalDate on) {
        LawOfDay law = laws.of(state, laws.day(on));
        return laws.answer(LawBody.of(law, laws.edition().version(), packs(law)), law.on());
    }

    /** The last year's, unless other days are asked for. */
    @GetMapping("/{state}/rules/changes")
    ResponseEntity<ChangesBody> changes(
            @PathVariable String state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LawOfDay after = laws.of(state, laws.day(to));
        LawOfDay before = laws.of(state, from == null ? after.on().minusYears(1) : from);
        if (before.on().isAfter(after.on())) {
            throw ProblemException.parameter("from", "is after " + after.on() + ", the day to compare with");
        }
        LawChanges changes = LawChanges.between(before, after);
        return laws.answer(ChangesBody.of(changes, laws.edition().version()), before.on(), after.on());
    }

    private SortedMap<String, String> packs(LawOfDay law) {
        Edition edition = laws.edition();
        SortedMap<String, String> versions = new TreeMap<>();
        String asked = law.jurisdiction().code();
        versions.put(asked, edition.packVersion(asked));
        law.provisions().stream()
                .map(provision -> provision.fact().jurisdiction().code())
                .distinct()
                .forEach(code -> versions.put(code, edition.packVersion(code)));
        return versions;
    }
}
