package org.huanjie.count.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.web.teller.CountPages;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 计票导航 — the count for those who call, tally and watch it. */
@Configuration(proxyBeanMethods = false)
class CountNavigation {

    @Bean
    HomePage countHome() {
        return HomePage.of(90, CountAuthority.KEY.roles(), village -> "/villages/" + village + "/count");
    }

    @Bean
    NavItem countItem() {
        return new NavItem(
                "nav.count",
                90,
                Set.of("TELLER", "CALLER", "SCRUTINEER", "ELECTION_COMMITTEE"),
                viewer -> "/villages/" + viewer.division() + "/count");
    }

    @Bean
    VillageTask countTask(Counts counts) {
        return (election, who) -> links(election, who, counts);
    }

    private static List<VillageTask.Link> links(Election election, SignedIn who, Counts counts) {
        return CountAuthority.isOfAny(who) && shown(election, counts)
                ? List.of(new VillageTask.Link(VillageTask.Phase.COUNT, "count", "count.task." + election.body(), CountPages.path(election), 90))
                : List.of();
    }

    private static boolean shown(Election election, Counts counts) {
        return election.stage() == Stage.COUNTING
                || election.stage() == Stage.MEETING
                || election.followsAnother()
                || counts.sitting(election.id()).isPresent();
    }
}
