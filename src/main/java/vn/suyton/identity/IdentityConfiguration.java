package vn.suyton.identity;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** The kind of hash stands before each hash, so that a better one can come later. */
    @Bean
    PasswordEncoder passwordEncoder(IdentityProperties properties) {
        var bcrypt = new BCryptPasswordEncoder(properties.passwordStrength());
        return new DelegatingPasswordEncoder("bcrypt-sha256", Map.of("bcrypt-sha256", new LongPasswords(bcrypt)));
    }
}
