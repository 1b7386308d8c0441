package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.http.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent, to whichever way in: a problem that names the field or the reason, never a fault, nothing stored. */
class BadInputTest extends RunningApplication {

    private static final Map<String, Routes> ROUTES = new HashMap<>();
    private static final List<String> CLIENTS = List.of(
            "prescriber-demo", "pharmacy-demo", "carrier-demo", "compliance-demo", "auditor-demo", "operator-demo");

    private List<Route> routes = List.of();
    private long before;

    @BeforeEach
    void everyWayIn() {
        routes = ROUTES.computeIfAbsent(
                        DATABASE.url(),
                        _ -> new Routes(practice(), person("prescriber-other-demo"), person("pharmacy-other-demo")))
                .all();
        before = asked();
    }

    /** Events that a client asked for; what follows by itself may follow meanwhile. */
    private static long asked() {
        return Long.parseLong(DATABASE.query("select count(*) from event where meta_data ->> 'client' like '%-demo'")
                .getFirst());
    }

    @Test
    void every_way_in_is_tried() {
        Set<String> declared = new TreeSet<>();
        RequestMappingHandlerMapping mapping = bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping");
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("health.fulfilment.")) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/v1/"))
                        // takes YAML: WhatIfTest spoils that
                        .filter(pattern -> !pattern.equals("/v1/rulebooks/what-if"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> declared.add(verb + " " + pattern)));
            }
        });
        assertThat(routes.stream().map(Route::pattern)).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void a_spoiled_body_is_answered_with_the_field_that_is_wrong() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes) {
            if (route.body() != null) {
                Spoiled.of(route.body(), route.optional()).forEach(spoiled -> refused(all, route, spoiled));
            }
        }
        all.assertAll();
        assertThat(asked()).as("nothing was stored").isEqualTo(before);
    }

    private static void refused(SoftAssertions all, Route route, Spoiled spoiled) {
        Reply reply = send(route.who(), route, route.path(), spoiled.body());
        String what = route + ", " + spoiled.how() + ": " + shortened(reply);
        all.assertThat(reply.status()).as(what).isIn(400, 413);
        all.assertThat(reply.header("Content-Type")).as(what).startsWith("application/problem+json");
        all.assertThat(reply.code()).as(what).isNotEmpty();
        all.assertThat(reply.toString().length())
                .as(what + " repeats what was sent")
                .isLessThan(4_000);
        if (!spoiled.field().isEmpty() && reply.status() != 413) {
            List<String> named = reply.body()
                    .path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString())
                    .toList();
            all.assertThat(named)
                    .as(what + " must name " + spoiled.field())
                    .anyMatch(field -> spoiled.field().equals(field)
                            || field.startsWith(spoiled.field() + ".")
                            || field.equals("value") && spoiled.field().startsWith("value."));
        }
    }

    private static Reply send(Person who, Route route, String path, String body) {
        Map<String, String> headers = new HashMap<>();
        if (route.method().equals("POST")) {
            headers.put("Idempotency-Key", Person.freshKey());
        }
        if (route.method().equals("PUT")) {
            headers.put("If-Match", "\"0\"");
        }
        return who.raw(route.method(), path, body, headers);
    }

    private static String good(Route route) {
        return route.body() == null ? "" : Person.json(route.body());
    }

    @Test
    void another_role_may_not() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes) {
            List<Integer> statuses = new ArrayList<>();
            for (String client : CLIENTS) {
                Person other = person(client);
                boolean compliancesToo = client.equals("compliance-demo")
                        && (route.path().contains("/pdmp-reports/")
                                || route.path().contains("/zero-reports/"));
                if (other != route.who()
                        && !compliancesToo
                        && !route.method().equals("GET")
                        && !route.path().contains("/patients")) {
                    Reply reply = send(other, route, route.path(), good(route));
                    all.assertThat(reply.status())
                            .as(client + " " + route + ": " + reply)
                            .isEqualTo(403);
                    all.assertThat(reply.code()).isEqualTo("FORBIDDEN");
                }
                if (route.method().equals("GET")) {
                    statuses.add(other.get(route.path()).status());
                }
            }
            all.assertThat(statuses).as(route.toString()).isSubsetOf(200, 403, 404);
        }
        all.assertAll();
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void nobody_may_without_a_token() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes) {
            Reply reply = send(nobody(), route, route.path(), good(route));
            all.assertThat(reply.status()).as(route + ": " + reply).isEqualTo(401);
            all.assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        }
        all.assertAll();
    }

    @Test
    void to_a_stranger_it_does_not_exist() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes) {
            Person stranger = route.stranger();
            if (stranger != null) {
                Reply theirs = send(stranger, route, route.path(), good(route));
                all.assertThat(theirs.status()).as(route + ": " + theirs).isEqualTo(404);
                if (route.path().contains("-") && !route.unknownPath().equals(route.path())) {
                    Reply unknown = send(stranger, route, route.unknownPath(), good(route));
                    all.assertThat(theirs.body())
                            .as("the same answer as for nothing")
                            .isEqualTo(unknown.body());
                }
            }
        }
        all.assertAll();
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_is_not_found() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes) {
            if (!route.unknownPath().equals(route.path())) {
                for (String path : Stream.of(
                                route.unknownPath(),
                                route.path()
                                        .replaceAll(
                                                "(pat|rx|ship|pdmp(?!-reports)|zero(?!-reports)|prac|phst|phcy|lic)-[0-9A-Za-z.-]+",
                                                "no-such-id"),
                                route.path()
                                        .replaceAll(
                                                "(pat|rx|ship|pdmp(?!-reports)|zero(?!-reports)|prac|phst|phcy|lic)-[0-9A-Za-z.-]+",
                                                "x%20y"),
                                route.path()
                                        .replaceAll(
                                                "(pat|rx|ship|pdmp(?!-reports)|zero(?!-reports)|prac|phst|phcy|lic)-[0-9A-Za-z.-]+",
                                                "9".repeat(2_000)))
                        .toList()) {
                    Reply reply = send(route.who(), route, path, good(route));
                    all.assertThat(reply.status())
                            .as(path + ": " + shortened(reply))
                            .isEqualTo(404);
                }
            }
        }
        all.assertAll();
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void a_query_is_read_strictly() {
        SoftAssertions all = new SoftAssertions();
        Map<String, List<String>> wrong = Map.of(
                "asOf",
                List.of(
                        "yesterday",
                        "2026-02-30T00:00:00Z",
                        "2150-01-01T00:00:00Z",
                        "+999999999-01-01T00:00:00Z",
                        "1",
                        ""),
                "limit",
                List.of("0", "501", "-1", "many", "99999999999"),
                "cursor",
                List.of("x", "AAAA", "%22", "Li4v", forged(Long.MAX_VALUE), forged(Long.MIN_VALUE), forged("x")),
                "status",
                List.of("ZZ", "1", "Draft"),
                "state",
                List.of("ZZ", "fl", "1"),
                "holder",
                List.of("x", "prac-1"),
                "on",
                List.of("2026-02-30", "tomorrow", "2020-01-01", "2199-01-01"),
                "surprise",
                List.of("1"));
        for (Route route : routes) {
            if (route.method().equals("GET")) {
                wrong.forEach((name, values) -> values.forEach(value -> {
                    String path = route.path() + "?" + name + "=" + value.replace("+", "%2B");
                    Reply reply = route.who().get(path);
                    boolean anyDay = Set.of(
                                    "GET /v1/licences", "GET /v1/states/{state}/rules", "GET /v1/states/comparison")
                            .contains(route.pattern());
                    boolean fine = anyDay && name.equals("on") && value.startsWith("2");
                    if (!fine || reply.status() != 200) {
                        all.assertThat(reply.status()).as(path + ": " + reply).isEqualTo(400);
                        all.assertThat(reply.code()).as(path).isIn("INVALID_PARAMETER", "UNKNOWN_PARAMETER");
                    }
                }));
            }
        }
        all.assertAll();
    }

    @Test
    void a_post_needs_its_key_and_a_put_its_version() {
        for (Route route : routes) {
            if (route.method().equals("POST")) {
                Reply reply = route.who().raw("POST", route.path(), good(route), Map.of());
                assertThat(reply.code()).as(route.toString()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
            }
            if (route.method().equals("PUT")) {
                Reply reply = route.who().raw("PUT", route.path(), good(route), Map.of());
                assertThat(reply.status()).isEqualTo(428);
                assertThat(route.who().put(route.path(), route.body(), "\"99\"").status())
                        .isEqualTo(412);
                assertThat(route.who()
                                .put(route.path(), route.body(), "W/\"0\"")
                                .status())
                        .isEqualTo(400);
            }
        }
        assertThat(asked()).isEqualTo(before);
    }

    private static String forged(Object key) {
        return Cursor.after(0, key, "x");
    }

    private static String shortened(Reply reply) {
        String text = reply.toString();
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
