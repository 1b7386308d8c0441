package health.fulfilment.api.security;

import java.util.List;

/** What the world may read without a token. */
final class PublicPaths {

    static final List<String> ALL = List.of(
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/openapi",
            "/openapi.yaml",
            "/problems",
            "/problems/*",
            "/log/**",
            "/error");

    private PublicPaths() {}
}
