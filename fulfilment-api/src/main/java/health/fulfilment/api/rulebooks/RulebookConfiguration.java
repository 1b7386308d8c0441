package health.fulfilment.api.rulebooks;

import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the law at start; what cannot be read stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RulebookSettings.class)
class RulebookConfiguration {

    @Bean
    PublishedRulebooks publishedRulebooks(RulebookSettings settings, JdbcClient database, Clock clock) {
        Path directory = settings.directory();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new UnusableRules("fulfilment.rules.directory is " + directory + ", which is no directory");
        }
        return new PublishedRulebooks(
                RulePacks.from(directory, settings.choices()), new RulebookTable(database), clock);
    }

    /** The law that new decisions are judged by: published before the first of them can be made. */
    @Bean
    Rulebook rulebook(PublishedRulebooks published) {
        return published.current();
    }
}
