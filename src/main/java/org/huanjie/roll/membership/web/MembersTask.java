package org.huanjie.roll.membership.web;

import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.springframework.stereotype.Component;

/** 名册任务 — the way from a village's page to its lists. */
@Component
class MembersTask implements VillageTask {

    private static final int ORDER = 305;

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return election.body() == Body.VILLAGERS_COMMITTEE && Memberships.mayKeep(election.village(), who)
                ? List.of(new Link(
                        Phase.ROLL,
                        "roll",
                        "roll.members.title",
                        MembersPages.home(election.village(), MembershipKind.PARTY_MEMBER),
                        ORDER))
                : List.of();
    }
}
