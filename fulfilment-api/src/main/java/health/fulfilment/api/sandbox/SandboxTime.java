package health.fulfilment.api.sandbox;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the sandbox's time going. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxTime {

    @Bean
    SandboxClock clock(JdbcClient sql) {
        return new SandboxClock(new ClockRow(sql), System::nanoTime);
    }

    @Bean
    Heartbeat sandboxHeartbeat(SandboxClock clock) {
        return new Heartbeat(clock);
    }

    /** Once a second, and a last time on the way out, so that the next start goes on where this one stopped. */
    static final class Heartbeat implements InitializingBean, DisposableBean, Runnable {

        private static final Duration BETWEEN = Duration.ofSeconds(1);

        private final SandboxClock clock;
        private final Thread thread =
                Thread.ofPlatform().daemon().name("sandbox-clock").unstarted(this);

        private Heartbeat(SandboxClock clock) {
            this.clock = clock;
        }

        @Override
        public void afterPropertiesSet() {
            thread.start();
        }

        @Override
        public void run() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    clock.beat();
                    Thread.sleep(BETWEEN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void destroy() throws InterruptedException {
            thread.interrupt();
            thread.join(BETWEEN);
            clock.beat();
        }
    }
}
