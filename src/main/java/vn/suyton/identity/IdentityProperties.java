package vn.suyton.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in.
 *
 * @param passwordStrength cost of bcrypt as a power of two; lower only for tests and demonstrations
 * @param passwordLength the shortest password, in characters
 * @param tokenLifetime how long an API token is good for
 */
@Validated
@ConfigurationProperties("suyton.identity")
record IdentityProperties(
        @DefaultValue("12") @Min(4) @Max(16) int passwordStrength,
        @DefaultValue("12") @Min(8) @Max(64) int passwordLength,
        @DefaultValue("P90D") Duration tokenLifetime) {}
