package health.fulfilment.api.law;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.rules.law.LawComparison;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The states side by side: as JSON, or as CSV for a spreadsheet. */
@RestController
@RequestMapping("/v1/states/comparison")
@ForEveryRole
class ComparisonController {

    private static final String CSV = "text/csv";

    private final Laws laws;

    ComparisonController(Laws laws) {
        this.laws = laws;
    }

    /** @param key those asked for, separated by commas; all of them unless stated */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ComparisonBody> json(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String key) {
        ComparisonBody body = compared(on, key);
        return laws.answer(body, body.on(), "json");
    }

    @GetMapping(produces = CSV)
    ResponseEntity<String> csv(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String key) {
        ComparisonBody body = compared(on, key);
        return laws.answer(body.csv(), body.on(), "csv");
    }

    private ComparisonBody compared(@Nullable LocalDate on, @Nullable String key) {
        List<Parameter> comparable = LawComparison.comparable(laws.edition());
        List<Parameter> asked = key == null
                ? comparable
                : Arrays.stream(key.split(",", -1))
                        .distinct()
                        .map(name -> named(name, comparable))
                        .toList();
        return ComparisonBody.of(
                LawComparison.of(laws.edition(), laws.day(on), asked),
                laws.edition().version());
    }

    private static Parameter named(String name, List<Parameter> comparable) {
        return comparable.stream()
                .filter(parameter -> parameter.key().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter(
                        "key", "names something that no state's pack holds; without it the answer shows every key"));
    }
}
