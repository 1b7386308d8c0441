package health.fulfilment.api.requests;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what a request asks for. A refusal ends the request as a problem; what is answered is stored. */
@Component
public class Submissions {

    private final CommandGate gate;
    private final EventStreams streams;
    private final InstantSource clock;

    Submissions(CommandGate gate, EventStreams streams, InstantSource clock) {
        this.gate = gate;
        this.streams = streams;
        this.clock = clock;
    }

    /** Who asks, now, on whatever version there is. */
    public Context context(Caller caller) {
        return Context.of(caller.actor(), now());
    }

    /** Who asks, now, and on which version, where one is stated. */
    public Context context(Caller caller, Optional<ExpectedVersion> expected) {
        return new Context(
                caller.actor(), now(), expected.map(ExpectedVersion::value).orElse(null));
    }

    /** Now, in the whole milliseconds that events keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The answer that was stored for this request, now or when it came first. */
    public Answer send(Command command, RequestIdentity identity) {
        return granted(gate.send(command, identity));
    }

    /** The event with which the stream came to the version that was answered: the same for a repeated request. */
    public StoredEvent reached(Answer answer) {
        return streams.stream(answer.stream(), answer.version()).getLast();
    }

    private static Answer granted(Answer answer) {
        if (answer.refusal() != null) {
            throw new ProblemException(answer.refusal());
        }
        return answer;
    }
}
