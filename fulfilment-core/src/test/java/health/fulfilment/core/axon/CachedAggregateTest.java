package health.fulfilment.core.axon;

import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.shared.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An aggregate that stays in memory between commands is never ahead of what is stored. */
class CachedAggregateTest {

    private final FailingStore log = new FailingStore();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(log).build();
    private final WeakReferenceCache cache = new WeakReferenceCache();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    CachedAggregateTest() {
        bus.registerDispatchInterceptor(new CommandName());
        Nouns.all().forEach(this::configure);
    }

    /** As the application wires it. */
    private <A> void configure(NounShell<A> shell) {
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(shell.aggregate())
                .commandTargetResolver(new CommandTarget())
                .creationPolicyAggregateFactory(id -> shell.creation().apply(String.valueOf(id)))
                .repository(EventSourcingRepository.builder(shell.aggregate())
                        .eventStore(store)
                        .cache(cache)
                        .build())
                .build()
                .subscribe(bus);
    }

    @Test
    @DisplayName("after an append that failed, the next command is decided on what is stored")
    void failedAppend() {
        assertThat(send(SampleOrder.draft(DOCTOR)).version()).isZero();
        Object cached = cache.get(RX.value());
        assertThat(cached).isNotNull();
        log.failing = true;
        assertThatThrownBy(() -> send(SampleOrder.discard(DOCTOR)))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConcurrencyException.class);
        log.failing = false;
        assertThat(cache.containsKey(RX.value())).isFalse();
        assertThat(send(SampleOrder.markReady(DOCTOR, 0))).isEqualTo(new Answer(RX.value(), 1, null));
        assertThat(stored()).containsExactly("0 PrescriptionDrafted", "1 PrescriptionMarkedReady");
    }

    @Test
    @DisplayName("a first append that failed leaves nothing behind")
    void failedFirstAppend() {
        log.failing = true;
        assertThatThrownBy(() -> send(SampleOrder.draft(DOCTOR))).hasCauseInstanceOf(ConcurrencyException.class);
        log.failing = false;
        assertThat(cache.containsKey(RX.value())).isFalse();
        assertThat(send(SampleOrder.discard(DOCTOR)).refusal())
                .isNotNull()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_FOUND"));
        assertThat(send(SampleOrder.draft(DOCTOR)).version()).isZero();
    }

    @Test
    @DisplayName("a refusal about a stream that does not exist is answered, again and again, and stores nothing")
    void refusedWhileAbsent() {
        for (int time = 0; time < 2; time++) {
            Answer answer = send(SampleOrder.discard(DOCTOR));
            assertThat(answer.stream()).isEqualTo(RX.value());
            assertThat(answer.version()).isEqualTo(-1);
            assertThat(answer.refused()).isTrue();
        }
        assertThat(stored()).isEmpty();
        assertThat(send(SampleOrder.draft(DOCTOR)).version()).isZero();
    }

    @Test
    @DisplayName("each event is stored under its noun's name, with what it is about")
    void tagged() {
        send(SampleOrder.draft(DOCTOR));
        DomainEventMessage<?> drafted = store.readEvents(RX.value()).next();
        assertThat(drafted.getType()).isEqualTo("prescription");
        assertThat(drafted.getMetaData())
                .containsEntry("patient", SampleOrder.PATIENT.value())
                .containsEntry("state", "FL");
    }

    private Answer send(PrescriptionCommand command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        bus.<PrescriptionCommand, Answer>dispatch(
                (GenericCommandMessage<PrescriptionCommand>)
                        GenericCommandMessage.<PrescriptionCommand>asCommandMessage(command),
                (message, result) -> {
                    if (result.isExceptional()) {
                        answer.completeExceptionally(result.exceptionResult());
                    } else {
                        answer.complete(result.getPayload());
                    }
                });
        return answer.join();
    }

    private List<String> stored() {
        return store.readEvents(RX.value())
                .asStream()
                .map(e -> e.getSequenceNumber() + " " + e.getPayloadType().getSimpleName())
                .toList();
    }

    /** A store that can be told to lose the race. */
    private static final class FailingStore extends InMemoryEventStorageEngine {

        private boolean failing;

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (failing) {
                throw new ConcurrencyException("another node was first");
            }
            super.appendEvents(events);
        }
    }
}
