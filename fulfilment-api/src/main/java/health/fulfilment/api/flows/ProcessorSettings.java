package health.fulfilment.api.flows;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How flows and views follow the log.
 *
 * @param flowBatch events between two stored tokens of a flow: few of them lead to a command, but those that do wait for
 *     it, and all of them should be done well within the claim timeout
 * @param viewBatch events that a view writes in one transaction
 * @param claimTimeout how long a node that died keeps its claim on a flow or view
 * @param claimInterval how often a node looks for what nobody claims
 */
@ConfigurationProperties("fulfilment.processors")
record ProcessorSettings(
        @DefaultValue("100") int flowBatch,
        @DefaultValue("200") int viewBatch,
        @DefaultValue("10s") Duration claimTimeout,
        @DefaultValue("1s") Duration claimInterval) {}
