package vn.suyton.board.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.board.BoardService;
import vn.suyton.platform.NavigationItem;

@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    private static final int ORDER = 60;

    @Bean
    NavigationItem boardInNavigation() {
        return new NavigationItem("nav.board", "/board", "chart", ORDER, BoardService::isFor);
    }
}
