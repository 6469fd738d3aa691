package vn.suyton.ballot;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of secret ballots.
 *
 * @param keyDirectory where the key of each running ballot is kept: outside the database and outside its backups;
 *     shared by all nodes of an installation
 */
@ConfigurationProperties("suyton.ballot")
record BallotProperties(@DefaultValue("data/ballot-keys") Path keyDirectory) {}
