package org.huanjie.mobilisation.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.mobilisation.MobilisationTab;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 志愿服务导航 — for who organises a village's volunteers, and for the town that looks at all of its villages. */
@Configuration(proxyBeanMethods = false)
class MobilisationNavigation {

    private static final int ORDER = 75;
    private static final int TASK = 78;

    @Bean
    NavItem mobilisationOfVillage() {
        return new NavItem(
                "mobilisation.title",
                ORDER,
                Set.of("VILLAGE_TEAM", "ELECTION_COMMITTEE"),
                viewer -> MobilisationDesk.path(viewer.division(), VolunteersController.ENDING));
    }

    @Bean
    NavItem mobilisationOfTown() {
        return new NavItem(
                "mobilisation.title",
                ORDER,
                Permission.LOOK_AT_TOWN.names(Level.TOWN),
                viewer -> "/towns/" + viewer.division() + "/volunteers");
    }

    @Bean
    VillageTask mobilisationTask() {
        return (election, who) ->
                election.body() == Body.VILLAGERS_COMMITTEE && Permission.PRESIDE.isOf(who, election.village())
                        ? List.of(new VillageTask.Link(
                                VillageTask.Phase.VOTE,
                                "mobilisation",
                                "mobilisation.title",
                                MobilisationDesk.path(election.village(), VolunteersController.ENDING),
                                TASK))
                        : List.of();
    }

    @Bean
    MobilisationTab volunteersTab() {
        return new MobilisationTab("mobilisation.volunteers.title", VolunteersController.ENDING, 10);
    }

    @Bean
    MobilisationTab householdsTab() {
        return new MobilisationTab("mobilisation.households.title", HouseholdsController.ENDING, 20);
    }

    @Bean
    MobilisationTab gridsTab() {
        return new MobilisationTab("mobilisation.grids.title", GridsController.ENDING, 30);
    }
}
