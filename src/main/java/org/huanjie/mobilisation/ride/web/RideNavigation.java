package org.huanjie.mobilisation.ride.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.mobilisation.MobilisationTab;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 接送导航 — the rides and the map for those who preside in the village, their own car for its volunteers. */
@Configuration(proxyBeanMethods = false)
class RideNavigation {

    private static final int RIDES = 86;
    private static final int SETTINGS = 916;

    @Bean
    NavItem rideSettingsItem() {
        return new NavItem(
                "mobilisation.ride-settings.nav",
                SETTINGS,
                Permission.SEE_OFFICE.names(),
                viewer -> "/counties/" + viewer.division() + "/ride-settings");
    }

    @Bean
    MobilisationTab ridesTab() {
        return new MobilisationTab("mobilisation.rides.title", "/rides", RIDES);
    }

    @Bean
    MobilisationTab mapTab() {
        return new MobilisationTab("mobilisation.map.title", "/map", RIDES + 1);
    }

    @Bean
    VillageTask rideTask() {
        return RideNavigation::links;
    }

    private static List<VillageTask.Link> links(Election election, SignedIn who) {
        var links = new ArrayList<VillageTask.Link>();
        var home = "/villages/" + election.village();
        if (election.body() == Body.VILLAGERS_COMMITTEE && election.day() != null) {
            if (Permission.PRESIDE.isOf(who)) {
                links.add(new VillageTask.Link(VillageTask.Phase.VOTE, "mobilisation", "mobilisation.rides.title", home + "/rides", RIDES));
                links.add(new VillageTask.Link(VillageTask.Phase.VOTE, "mobilisation", "mobilisation.map.title", home + "/map", RIDES + 1));
            }
            if (who.role() == Role.VOLUNTEER) {
                links.add(new VillageTask.Link(
                        VillageTask.Phase.VOTE,
                        "mobilisation", "mobilisation.drive.title", DrivingController.path(election.village()), RIDES));
            }
        }
        return links;
    }
}
