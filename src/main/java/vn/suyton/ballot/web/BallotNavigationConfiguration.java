package vn.suyton.ballot.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NavigationItem;
import vn.suyton.platform.Role;

@Configuration(proxyBeanMethods = false)
class BallotNavigationConfiguration {

    private static final int ORDER = 40;
    private static final Set<Role> CONCERNED = Set.of(
            Role.CLUSTER_DELEGATE,
            Role.CLUSTER_HEAD,
            Role.CLUSTER_SECRETARY,
            Role.TELLER,
            Role.COUNCIL_CHAIR,
            Role.COUNCIL_MEMBER,
            Role.AUDITOR);

    @Bean
    NavigationItem ballotNavigation() {
        return new NavigationItem(
                "ballot.navigation", "/ballots", "ballot", ORDER, BallotNavigationConfiguration::isConcerned);
    }

    private static boolean isConcerned(Actor actor) {
        return actor.offices().stream().anyMatch(office -> CONCERNED.contains(office.role()));
    }
}
