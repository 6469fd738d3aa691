package vn.suyton.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.platform.NavigationItem;

@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

    @Bean
    NavigationItem homeNavigation() {
        return new NavigationItem("navigation.home", "/", "home", 0, actor -> true);
    }
}
