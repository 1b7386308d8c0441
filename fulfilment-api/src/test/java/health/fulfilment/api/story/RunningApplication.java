package health.fulfilment.api.story;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.probe.Probe;

/** The whole application in the sandbox, on a real PostgreSQL: started once for all tests of a JVM. */
abstract class RunningApplication {

    static final TestDatabase DATABASE = Probe.shared().database();

    private static final String ADDRESS = Probe.address(Probe.shared().context());

    /** One of the sandbox's clients. */
    static Person person(String client) {
        return Person.of(ADDRESS, client);
    }

    static Person nobody() {
        return Person.nobody(ADDRESS);
    }

    /** Everybody registered and licensed. */
    static Practice practice() {
        return Practice.at(ADDRESS);
    }

    static <T> T bean(Class<T> type, String name) {
        return Probe.shared().context().getBean(name, type);
    }
}
