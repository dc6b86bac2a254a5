package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 阶段表 — each table is one way from preparing to its end. */
class StageTableTest {

    static List<StageTable> tables() {
        return StageTable.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyStageIsReachedAndNoneTwice(StageTable table) {
        var reached = new HashSet<Stage>();
        var here = table.first();
        reached.add(here);
        for (var step = table.from(here); step.isPresent(); step = table.from(here)) {
            here = step.get().next();
            assertThat(reached.add(here)).as(here.name()).isTrue();
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(table.stages());
        assertThat(here).isEqualTo(table.last());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aStepLeadsOnlyToTheNextStage(StageTable table) {
        for (var here : table.stages()) {
            for (var there : Stage.values()) {
                boolean next = table.stages().indexOf(there) == table.stages().indexOf(here) + 1
                        && table.stages().contains(there);
                assertThat(table.leads(here, there)).as(here + " → " + there).isEqualTo(next);
            }
        }
    }

    @Test
    void everyStageBelongsToABody() {
        var all = EnumSet.noneOf(Stage.class);
        for (var table : tables()) {
            all.addAll(table.stages());
        }
        assertThat(all).containsExactlyInAnyOrder(Stage.values());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyStepHasSomeoneWhoPressesIt(StageTable table) {
        assertThat(table.steps())
                .allSatisfy(step -> assertThat(step.roles())
                        .isNotEmpty()
                        .isSubsetOf(Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE));
    }

    @Test
    void theTownAloneStartsAVillagersVote() {
        for (var procedure : List.of(Procedure.TERM, Procedure.BY_ELECTION, Procedure.RECALL)) {
            assertThat(StageTable.of(Body.VILLAGERS_COMMITTEE, procedure)
                            .from(Stage.PREPARING)
                            .orElseThrow()
                            .roles())
                    .containsExactly(Role.TOWN_COMMITTEE);
        }
    }

    @Test
    void nobodyStandsInARecallAndNobodyHandsOverAfterIt() {
        assertThat(StageTable.of(Body.VILLAGERS_COMMITTEE, Procedure.RECALL).stages())
                .containsExactly(
                        Stage.PREPARING,
                        Stage.STARTED,
                        Stage.COMMITTEE_CHOSEN,
                        Stage.RULES_PASSED,
                        Stage.REGISTERING,
                        Stage.ROLL_PUBLISHED,
                        Stage.ROLL_SETTLED,
                        Stage.VOTE_PREPARED,
                        Stage.POLLING,
                        Stage.COUNTING,
                        Stage.DECLARED,
                        Stage.FILED,
                        Stage.ARCHIVED);
    }

    @Test
    void aStageThatARecallLeavesOutIsPassedWithWhatComesBeforeIt() {
        var recall = StageTable.of(Body.VILLAGERS_COMMITTEE, Procedure.RECALL);
        assertThat(recall.reached(Stage.ROLL_PUBLISHED, Stage.CANDIDATES_PUBLISHED)).isFalse();
        assertThat(recall.reached(Stage.ROLL_SETTLED, Stage.CANDIDATES_PUBLISHED)).isTrue();
        assertThat(recall.reached(Stage.DECLARED, Stage.HANDED_OVER)).isFalse();
        assertThat(recall.reached(Stage.FILED, Stage.HANDED_OVER)).isTrue();
        var meeting = StageTable.of(Body.VILLAGERS_COMMITTEE, Procedure.BY_MEETING);
        assertThat(meeting.reached(Stage.MEETING, Stage.COMMITTEE_CHOSEN)).isFalse();
        assertThat(meeting.reached(Stage.DECLARED, Stage.FILED)).isFalse();
    }

    @Test
    void aBranchFillsItsSeatsByTheRulesOfTheParty() {
        for (var procedure : Procedure.values()) {
            assertThat(StageTable.find(Body.PARTY_BRANCH, procedure).isPresent())
                    .isEqualTo(procedure == Procedure.TERM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyIsFoundByItsAddress(Body body) {
        assertThat(Body.ofSlug(body.slug())).contains(body);
        assertThat(Body.ofSlug(body.slug() + "x")).isEmpty();
    }
}
