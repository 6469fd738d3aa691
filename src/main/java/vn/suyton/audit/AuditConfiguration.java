package vn.suyton.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.platform.NavigationItem;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private static final int AFTER_THE_CASES = 90;

    @Bean
    NavigationItem auditNavigation() {
        return new NavigationItem("audit.title", "/audit", "shield", AFTER_THE_CASES, AuditTrail::isOpenTo);
    }
}
