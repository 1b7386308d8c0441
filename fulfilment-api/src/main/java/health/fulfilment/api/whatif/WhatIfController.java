package health.fulfilment.api.whatif;

import health.fulfilment.api.http.ChangesNothing;
import health.fulfilment.api.problems.Problem;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.whatif.WhatIf.Change;
import health.fulfilment.api.whatif.WhatIf.Listener;
import health.fulfilment.api.whatif.WhatIf.Progress;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.RulePackInvalid;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** "What if the law read like this": which past decisions would have come out otherwise, and why. Changes nothing. */
@RestController
class WhatIfController {

    static final String YAML = "application/yaml";
    static final String LINES = "application/x-ndjson";

    private final PastDecisions past;
    private final Rulebook current;
    private final JsonMapper json;
    /** It reads the whole log: one at a time on each node. */
    private final Semaphore turn = new Semaphore(1);

    WhatIfController(PastDecisions past, Rulebook current, JsonMapper json) {
        this.past = past;
        this.current = current;
        this.json = json;
    }

    /** @param rulebook version of the rulebook with the candidate in it */
    record Done(String rulebook, Progress result) {}

    /**
     * @param text the candidate: one pack, as in a file
     * @param from first legal day of the decisions that are put to it
     * @param to last one
     */
    @PostMapping(path = "/v1/rulebooks/what-if", consumes = YAML, produces = LINES)
    @For({Role.COMPLIANCE, Role.AUDITOR})
    @ChangesNothing
    void ask(
            @RequestBody byte[] text,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        if (to.isBefore(from)) {
            throw ProblemException.parameter("to", "is before from");
        }
        WhatIf question = read(text, from, to, caller);
        if (!turn.tryAcquire()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Another what-if is running here. Ask again.");
        }
        try {
            response.setContentType(LINES);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Lines lines = new Lines(response.getOutputStream());
            Progress result = question.over(past, lines);
            lines.write("done", new Done(question.candidate().version(), result));
        } finally {
            turn.release();
        }
    }

    private WhatIf read(byte[] text, LocalDate from, LocalDate to, Caller caller) {
        String yaml = new String(text, StandardCharsets.UTF_8);
        try {
            Pack pack = RulePacks.candidate(new StringReader(yaml));
            Rulebook candidate = RulePacks.with(current, pack);
            Predicate<State> asked = pack.jurisdiction().isState()
                    ? state -> state.code().equals(pack.jurisdiction().code())
                    : state -> true;
            return new WhatIf(candidate, from, to, state -> asked.test(state) && caller.mayLookInto(state));
        } catch (RulePackInvalid invalid) {
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_FIELD,
                    String.valueOf(invalid.getMessage()),
                    List.of(new Problem.FieldError("line " + invalid.line(), String.valueOf(invalid.getMessage())))));
        }
    }

    /** One JSON object a line, each with one key that says what it is; sent as soon as there is progress. */
    private final class Lines implements Listener {

        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void changes(Change change) {
            write("change", change);
        }

        @Override
        public void progress(Progress progress) {
            write("progress", progress);
            try {
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        void write(String what, Object value) {
            try {
                out.write(json.writeValueAsBytes(Map.of(what, value)));
                out.write('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
