package health.fulfilment.api.commands;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param recentAggregates how many streams' states a node keeps in memory for the next command, about 2 kB each */
@ConfigurationProperties("fulfilment.commands")
record CommandSettings(@DefaultValue("10000") int recentAggregates) {}
