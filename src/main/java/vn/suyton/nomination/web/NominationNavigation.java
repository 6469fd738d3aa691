package vn.suyton.nomination.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.platform.NavigationItem;

@Configuration(proxyBeanMethods = false)
class NominationNavigation {

    @Bean
    NavigationItem nominationsInNavigation() {
        return new NavigationItem("nav.nominations", "/nominations", "star", 20, actor -> true);
    }
}
