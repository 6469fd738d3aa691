package vn.suyton.tasklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the task list works.
 *
 * @param undoWindow how long a decision made on a page can be undone before it takes effect; zero for not at all
 */
@ConfigurationProperties("suyton.tasklist")
record TasklistProperties(@DefaultValue("10s") Duration undoWindow) {}
