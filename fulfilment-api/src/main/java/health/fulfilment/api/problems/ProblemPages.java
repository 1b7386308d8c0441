package health.fulfilment.api.problems;

import health.fulfilment.api.security.ForAnyone;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page behind each problem's {@code type}: for people as HTML, for programs as JSON. */
@RestController
@RequestMapping("/problems")
@ForAnyone
final class ProblemPages {

    record Codes(List<ProblemCatalogue.Entry> items) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Codes all() {
        return new Codes(List.copyOf(ProblemCatalogue.all().values()));
    }

    @GetMapping(path = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProblemCatalogue.Entry one(@PathVariable String code) {
        return ProblemCatalogue.find(code).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GetMapping(path = "/{code}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String code) {
        ProblemCatalogue.Entry entry = one(code);
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>%1$s</title>
                <body style="font-family:sans-serif;max-width:40em;margin:3em auto;line-height:1.5">
                <h1>%1$s</h1><p>%2$s</p><p><a href="/problems">All codes</a></p></body></html>
                """.formatted(HtmlUtils.htmlEscape(entry.code()), HtmlUtils.htmlEscape(entry.explanation()));
    }
}
