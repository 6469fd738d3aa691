package vn.suyton.programme;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the programme.
 *
 * @param rulebook directory with the files of the rulebook; when it does not exist, those of the application are used
 */
@ConfigurationProperties("suyton.programme")
record ProgrammeProperties(@DefaultValue("config/rulebook") Path rulebook) {}
