package org.huanjie.election.web.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.election.stage.VillageTask.Link;
import org.huanjie.election.stage.VillageTask.Phase;
import org.huanjie.roll.membership.MembershipRefusal;
import org.huanjie.roll.voter.RollRefusal;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 办理之处 — one module has several pages, and a reason leads to the one where it is settled, in whichever order they were found. */
class WayOutTest {

    private static final List<Link> OF_A_ROLL = List.of(
            new Link(Phase.ROLL, "roll", "members", "/villages/1/members?list=party", 305),
            new Link(Phase.ROLL, "roll", "objections", "/villages/1/roll/objections", 301),
            new Link(Phase.ROLL, "roll", "roll", "/villages/1/roll", 300));

    @Test
    void eachReasonLeadsToItsOwnPageOfTheRoll() {
        assertThat(way(RollRefusal.OBJECTIONS_RUN)).isEqualTo("objections");
        assertThat(way(RollRefusal.UNDECIDED)).isEqualTo("objections");
        assertThat(way(RollRefusal.NOBODY)).isEqualTo("roll");
        assertThat(way(MembershipRefusal.values()[0])).isEqualTo("members");
    }

    private static String way(Reason.Cause cause) {
        return WayOut.of(new Reason(cause, cause.rule(), List.of(), ""), OF_A_ROLL)
                .map(Link::key)
                .orElse("none");
    }
}
