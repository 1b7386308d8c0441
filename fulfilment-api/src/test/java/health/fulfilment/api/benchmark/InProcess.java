package health.fulfilment.api.benchmark;

import health.fulfilment.api.benchmark.Senders.Pace;
import health.fulfilment.api.commands.Node;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.registry.PatientCommand.MovePatient;
import health.fulfilment.core.registry.PatientCommand.RegisterPatient;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Patients who move house, told through the one door for commands: one event each, on many streams, states cached. */
final class InProcess implements AutoCloseable {

    private static final int PATIENTS = 1_000;
    private static final Actor OFFICER = new Actor("officer", Role.COMPLIANCE, null, null);
    private static final State NY = new State("NY");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private record Resident(PatientId id, Sealed address) {}

    private final Node node;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final List<Resident> residents;

    InProcess(TestDatabase database, Path home) {
        node = new Node(database, clock, home);
        residents = Senders.each(PATIENTS, Floor.CONNECTIONS, this::register);
    }

    private Resident register() {
        PatientId id = PatientId.of(UUID.randomUUID());
        Sealed address = seal(id, "address", OverHttp.ADDRESS);
        send(new RegisterPatient(
                id,
                context(),
                seal(id, "name", OverHttp.NAME),
                seal(id, "birthDate", "1980-02-29"),
                address,
                null,
                NY,
                EASTERN,
                true,
                null));
        return new Resident(id, address);
    }

    private Sealed seal(PatientId id, String field, String text) {
        return node.sealer().seal(id.value(), field, text);
    }

    private Context context() {
        return Context.of(OFFICER, clock.instant());
    }

    private void send(Command command) {
        if (node.gate().send(command).refusal() != null) {
            throw new IllegalStateException("refused: " + command);
        }
    }

    Pace pace(Duration time, int threads) {
        return Senders.during(time, threads, _ -> {
            Resident any = residents.get(ThreadLocalRandom.current().nextInt(residents.size()));
            send(new MovePatient(any.id(), context(), any.address(), NY, EASTERN));
        });
    }

    EventStreams streams() {
        return node.streams();
    }

    @Override
    public void close() {
        node.close();
    }
}
