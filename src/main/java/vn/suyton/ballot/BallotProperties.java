package vn.suyton.ballot;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of secret ballots.
 *
 * @param keyDirectory where the key of each running ballot is kept: outside the database and outside its backups;
 *     shared by all nodes of an installation
 * @param remindBefore how long before the end those who have not voted are reminded, but never in the first half of the
 *     voting time; zero for not at all
 */
@ConfigurationProperties("suyton.ballot")
record BallotProperties(
        @DefaultValue("data/ballot-keys") Path keyDirectory,
        @DefaultValue("24h") Duration remindBefore) {}
