package health.fulfilment.api.commands;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.Receipts;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.home.Home;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.core.shared.Command;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One application node as far as commands are concerned: event log, bus, nouns and evidence, without HTTP and flows. */
public final class Node implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param home holds the keys: nodes of one pharmacy share it */
    @SuppressWarnings("unchecked")
    public Node(TestDatabase database, Clock clock, Path home) {
        bean(Clock.class, () -> clock);
        bean(MeterRegistry.class, SimpleMeterRegistry::new);
        bean(DataSource.class, database::application);
        bean(JdbcClient.class, () -> JdbcClient.create(database.application()));
        bean(JdbcConnectionDetails.class, () -> detailsOf(database));
        context.scan(
                "health.fulfilment.api.eventstore",
                "health.fulfilment.api.commands",
                "health.fulfilment.api.evidence",
                "health.fulfilment.api.rulebooks",
                "health.fulfilment.api.privacy",
                "health.fulfilment.api.signing",
                "health.fulfilment.api.home");
        TestPropertyValues.of(Home.PROPERTY + "=" + home).applyTo(context);
        context.refresh();
        // In the application Axon's starter does this.
        context.getBean(CommandBus.class).registerHandlerInterceptor(context.getBean(MessageHandlerInterceptor.class));
    }

    private <T> void bean(Class<T> type, Supplier<T> instance) {
        context.registerBean(type, instance::get);
    }

    private static JdbcConnectionDetails detailsOf(TestDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.applicationRole();
            }

            @Override
            public String getPassword() {
                return database.applicationPassword();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    public CommandGate gate() {
        return context.getBean(CommandGate.class);
    }

    /** The same door, but between gathering and deciding something else happens, once. */
    public CommandGate gateWhile(Runnable meanwhile) {
        AtomicBoolean happened = new AtomicBoolean();
        return gateAlwaysWhile(() -> {
            if (happened.compareAndSet(false, true)) {
                meanwhile.run();
            }
        });
    }

    /** The same door, but each time something else happens between gathering and deciding. */
    public CommandGate gateAlwaysWhile(Runnable meanwhile) {
        List<Gatherer<?>> interrupted = new ArrayList<>();
        for (Gatherer<?> gatherer : context.getBeansOfType(Gatherer.class).values()) {
            interrupted.add(interrupted(gatherer, meanwhile));
        }
        return context.getBean(CommandSide.class)
                .gate(
                        interrupted,
                        context.getBean(Receipts.class),
                        List.copyOf(context.getBeansOfType(StreamMemory.class).values()));
    }

    private static <C extends Command> Gatherer<C> interrupted(Gatherer<C> gatherer, Runnable meanwhile) {
        return new Gatherer<>() {
            @Override
            public Class<C> commands() {
                return gatherer.commands();
            }

            @Override
            public C gather(C bare) {
                C gathered = gatherer.gather(bare);
                meanwhile.run();
                return gathered;
            }
        };
    }

    public Sealer sealer() {
        return context.getBean(Sealer.class);
    }

    public Nouns nouns() {
        return context.getBean(Nouns.class);
    }

    public EventStreams streams() {
        return context.getBean(EventStreams.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
