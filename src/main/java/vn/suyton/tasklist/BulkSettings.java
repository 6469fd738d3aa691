package vn.suyton.tasklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How decisions on many tasks are worked off.
 *
 * @param threads rows done at the same time by this node; each holds one database connection
 * @param poll how often this node looks for runs that another one left behind
 */
@ConfigurationProperties("suyton.bulk")
record BulkSettings(
        @DefaultValue("3") int threads,
        @DefaultValue("PT5S") Duration poll) {}
