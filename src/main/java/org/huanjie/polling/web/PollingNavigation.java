package org.huanjie.polling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 投票导航 — the desk for those who sit at it, the poll for those who run and watch it. */
@Configuration(proxyBeanMethods = false)
class PollingNavigation {

    @Bean
    HomePage deskHome() {
        return HomePage.of(80, Set.of(Role.BALLOT_ISSUER), village -> "/villages/" + village + "/polling/desk");
    }

    @Bean
    NavItem deskItem() {
        return new NavItem(
                "nav.desk", 80, Set.of("BALLOT_ISSUER"), viewer -> "/villages/" + viewer.division() + "/polling/desk");
    }

    @Bean
    NavItem pollingItem() {
        return new NavItem(
                "nav.polling",
                80,
                Permission.WATCH_POLL.names(),
                viewer -> "/villages/" + viewer.division() + "/polling");
    }

    @Bean
    VillageTask pollingTask() {
        return PollingNavigation::links;
    }

    private static List<VillageTask.Link> links(Election election, SignedIn who) {
        var links = new ArrayList<VillageTask.Link>();
        var home = "/villages/" + election.village() + "/polling";
        if (election.body() == Body.VILLAGERS_COMMITTEE && election.reached(Stage.CANDIDATES_PUBLISHED)) {
            if (who.role() == Role.BALLOT_ISSUER) {
                links.add(new VillageTask.Link(VillageTask.Phase.VOTE, "polling", "nav.desk", home + "/desk", 80));
            } else if (Permission.FOLLOW_POLL.isOf(who)) {
                links.add(new VillageTask.Link(VillageTask.Phase.VOTE, "polling", "nav.polling", home, 81));
            }
            if (election.reached(Stage.DECLARED)
                    && (Permission.CONDUCT.isOf(who) || Permission.KEEP_ARCHIVE.isOf(who))) {
                links.add(new VillageTask.Link(VillageTask.Phase.AFTER, "polling", "polling.way.ARCHIVE", home + "/archive", 83));
            }
        }
        if (election.body() == Body.VILLAGERS_COMMITTEE
                && election.reached(Stage.ROLL_SETTLED)
                && !election.reached(Stage.COUNTING)
                && Permission.CONDUCT.isOf(who)) {
            links.add(new VillageTask.Link(VillageTask.Phase.VOTE, "polling", "polling.way.SLIPS", home + "/slips", 80));
        }
        if (election.body() != Body.VILLAGERS_COMMITTEE
                && election.stage() == Stage.MEETING
                && Permission.COUNT_MEETING.isOf(who)
                && (election.body() != Body.PARTY_BRANCH || who.role() != Role.ELECTION_COMMITTEE)) {
            links.add(new VillageTask.Link(
                    VillageTask.Phase.VOTE,
                    "polling",
                    "polling.task.meeting." + election.body(),
                    home + "/meeting/" + election.body().slug(),
                    82));
        }
        return links;
    }
}
