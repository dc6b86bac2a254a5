package org.huanjie.readiness.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.readiness.assessment.ReadinessFixture.done;
import static org.huanjie.readiness.assessment.ReadinessFixture.refused;

import java.time.LocalDate;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An open red problem of the lists stands against the second condition, whatever the village's own register says. */
@HuanjieIT
class OpenIssuesIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    RedIssues lists;

    @Autowired
    TestClock clock;

    String village;

    @BeforeEach
    void aVillageThatApplied() {
        clock.set(LocalDate.of(2017, 1, 15));
        var county = places.newCounty(1, 1);
        village = county.village();
        elections.open(county);
        fixture.apply(village);
    }

    @Test
    void itIsNotFoundMetAndTheReasonNamesTheProblem() {
        lists.open.put(village, new OpenIssues.Issue("12", "河道"));
        var outcome = fixture.verify(village, ReadinessFixture.met());
        assertThat(refused(outcome)).containsExactly("readiness.refused.red-issue");
        assertThat(((Verdict.Refused<Standing>) outcome).reasons().getFirst().arguments())
                .contains("12", "河道");
        lists.open.remove(village);
        done(fixture.verify(village, ReadinessFixture.met()));
    }

    @Test
    void oneThatComesBetweenFindingAndDecisionKeepsThePassAway() {
        done(fixture.verify(village, ReadinessFixture.met()));
        lists.open.put(village, new OpenIssues.Issue("13", "征地"));
        assertThat(refused(fixture.decide(village, Decision.PASS, ""))).containsExactly("readiness.refused.red-issue");
        lists.open.remove(village);
        done(fixture.decide(village, Decision.PASS, ""));
    }
}
