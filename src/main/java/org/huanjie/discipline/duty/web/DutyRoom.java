package org.huanjie.discipline.duty.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 上岗准备的入口 — on the page of discipline for who organises a village's poll, and among the tasks of the village. */
@Component
class DutyRoom implements DisciplineRoom, VillageTask {

    private static final int ORDER = 30;
    private static final int TASK = 79;
    private static final Set<Role> OF_THE_VILLAGE = Set.of(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE);

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        if (Permission.SET_COUNTY.isOf(who)) {
            return Optional.of(new Entrance(
                    "discipline.setting.title",
                    "discipline.setting.what",
                    "/counties/" + who.division() + "/duty-settings",
                    ORDER));
        }
        return OF_THE_VILLAGE.contains(who.role())
                ? Optional.of(new Entrance(
                        "discipline.duty.title", "discipline.duty.what", DutyDesk.home(who.division()), ORDER))
                : Optional.empty();
    }

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return election.body() == Body.VILLAGERS_COMMITTEE && DutyDesk.writes(election.village(), who)
                ? List.of(new Link(Phase.THROUGHOUT, "discipline", "discipline.duty.title", DutyDesk.home(election.village()), TASK))
                : List.of();
    }
}
