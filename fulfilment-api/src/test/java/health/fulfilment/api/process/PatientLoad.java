package health.fulfilment.api.process;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Clients that register patients as fast as they are answered, each request under a key of its own, and write down what they were told. */
final class PatientLoad {

    private final Supplier<URI> address;
    private final SampleCaller prescriber;
    private final String name;
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> clients = new ArrayList<>();

    /** Key to id, as acknowledged with 201. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    /** Keys of requests that were sent and never answered. */
    final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    /** Answers other than 201. */
    final Queue<SampleCaller.Reply> refused = new ConcurrentLinkedQueue<>();

    PatientLoad(String name, SampleCaller prescriber, int clients, Supplier<URI> address) {
        this.name = name;
        this.prescriber = prescriber;
        this.address = address;
        for (int i = 0; i < clients; i++) {
            this.clients.add(Thread.ofVirtual().start(this::register));
        }
    }

    private void register() {
        while (going.get()) {
            String key = name + "-" + serial.incrementAndGet();
            try {
                SampleCaller.Reply reply = prescriber.post(address.get().resolve("/v1/patients"), key, patient(key));
                if (reply.status() == 201) {
                    acknowledged.put(key, reply.json().required("id").asString());
                } else {
                    refused.add(reply);
                    unanswered.add(key);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            } catch (IOException e) {
                unanswered.add(key);
                return;
            }
        }
    }

    static Map<String, ?> patient(String key) {
        return Map.of(
                "name",
                Map.of("family", "Zzyzx" + key, "given", "Quillon"),
                "birthDate",
                "1984-05-17",
                "address",
                Map.of("line1", "21 Elm Street", "city", "Miami", "state", "FL", "zip", "33130"),
                "timeZone",
                "America/New_York");
    }

    /** Lets every client finish the request that it is at. */
    void stop() throws InterruptedException {
        going.set(false);
        for (Thread client : clients) {
            client.join();
        }
    }
}
