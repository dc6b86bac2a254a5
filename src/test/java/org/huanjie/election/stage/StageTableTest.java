package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 阶段表 — each body's table is one way from preparing to its end. */
class StageTableTest {

    @ParameterizedTest
    @EnumSource
    void everyStageIsReachedAndNoneTwice(Body body) {
        var reached = new HashSet<Stage>();
        var here = body.first();
        reached.add(here);
        for (var step = body.from(here); step.isPresent(); step = body.from(here)) {
            here = step.get().next();
            assertThat(reached.add(here)).as(here.name()).isTrue();
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(body.stages());
        assertThat(here).isEqualTo(body.stages().getLast());
    }

    @ParameterizedTest
    @EnumSource
    void aStepLeadsOnlyToTheNextStage(Body body) {
        for (var here : body.stages()) {
            for (var there : Stage.values()) {
                boolean next = body.stages().indexOf(there) == body.stages().indexOf(here) + 1
                        && body.stages().contains(there);
                assertThat(body.leads(here, there)).as(here + " → " + there).isEqualTo(next);
            }
        }
    }

    @Test
    void everyStageBelongsToABody() {
        var all = EnumSet.noneOf(Stage.class);
        for (var body : Body.values()) {
            all.addAll(body.stages());
        }
        assertThat(all).containsExactlyInAnyOrder(Stage.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyStepHasSomeoneWhoPressesIt(Body body) {
        assertThat(body.steps())
                .allSatisfy(step -> assertThat(step.roles())
                        .isNotEmpty()
                        .isSubsetOf(Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE));
    }

    @Test
    void theTownAloneStartsTheVillagersElection() {
        assertThat(Body.VILLAGERS_COMMITTEE.from(Stage.PREPARING).orElseThrow().roles())
                .containsExactly(Role.TOWN_COMMITTEE);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyIsFoundByItsAddress(Body body) {
        assertThat(Body.ofSlug(body.slug())).contains(body);
        assertThat(Body.ofSlug(body.slug() + "x")).isEmpty();
    }
}
