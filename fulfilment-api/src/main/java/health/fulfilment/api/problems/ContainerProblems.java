package health.fulfilment.api.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the servlet container itself refuses, such as a request line that is none, gets a problem and no HTML page. */
public final class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(Statuses.problemFor(response.getStatus()));
        try {
            byte[] body = JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
            response.setStatus(problem.status());
            response.setContentType("application/problem+json");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the caller is gone", e);
        }
    }
}
