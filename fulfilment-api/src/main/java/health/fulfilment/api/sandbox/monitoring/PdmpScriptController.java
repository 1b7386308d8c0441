package health.fulfilment.api.sandbox.monitoring;

import health.fulfilment.api.http.ChangesNothing;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.core.shared.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sandbox's monitoring programs how to answer; move the clock, and they have. */
@RestController
@Profile("sandbox")
@ForEveryRole
@ChangesNothing
final class PdmpScriptController {

    private final ScriptedPdmp program;
    private final Nouns nouns;

    PdmpScriptController(ScriptedPdmp program, Nouns nouns) {
        this.program = program;
        this.nouns = nouns;
    }

    /** @param report absent: every report that has no script of its own */
    record Script(@Nullable ReportId report, @NotNull AnswerScript script) {}

    @PostMapping("/sandbox/pdmp")
    Script give(@Valid @RequestBody Script request) {
        ReportId report = request.report();
        if (report == null) {
            program.usually(request.script());
            return request;
        }
        if (nouns.report(report).report() == null) {
            throw ProblemException.field("report", "names no report");
        }
        program.give(report, request.script());
        return request;
    }
}
