package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Relied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a jar to take something. It holds at most its capacity; a refusal of "TOO_MUCH" leaves no event, one of "GLASS" does. */
record JarCommand(
        String target,
        Context context,
        List<Relied> relied,
        int amount,
        @Nullable String note,
        @Nullable String patient)
        implements Command {

    static final Instant AT = Instant.parse("2026-11-02T15:00:00Z");

    static JarCommand fill(String jar, int amount) {
        return new JarCommand(jar, Context.of(Actor.system("test"), AT), List.of(), amount, null, null);
    }

    JarCommand relyingOn(Relied... others) {
        return new JarCommand(target, context, List.of(others), amount, note, patient);
    }

    JarCommand withNote(String text) {
        return new JarCommand(target, context, relied, amount, text, patient);
    }

    JarCommand about(String somebody) {
        return new JarCommand(target, context, relied, amount, note, somebody);
    }
}
