package health.fulfilment.api.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that starts the embedded database, says so, and waits to be killed. */
final class OtherApplication {

    private OtherApplication() {}

    public static void main(String[] arguments) throws Exception {
        try {
            EmbeddedDatabase database = EmbeddedDatabaseTest.start(Path.of(arguments[0]));
            EmbeddedDatabaseTest.execute(
                    database, "create table by_the_killed_one as select 'before it was killed' as written");
            System.out.println("ready " + database.url());
            new CountDownLatch(1).await();
        } catch (UnusableDatabase e) {
            System.out.println("failed " + e.getMessage());
        }
    }
}
