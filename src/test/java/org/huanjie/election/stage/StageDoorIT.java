package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 阶段之门 — who may press what, what is told, and that two at once are one. */
@HuanjieIT
class StageDoorIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    StageDoor door;

    @Autowired
    Elections elections;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private Places.County county;

    @BeforeEach
    void county() {
        county = places.newCounty(1, 2);
        fixture.open(county);
    }

    @Test
    void anOpenStepIsEnteredWithItsEntryAndItsTime() {
        var filed = readyToHandOver();
        var committee = person(Role.ELECTION_COMMITTEE);
        assertThat(enter(filed, Stage.HANDED_OVER, committee)).isInstanceOf(Verdict.Done.class);
        var now = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
        assertThat(now.stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(in(() -> elections.entered(now.id())).getLast().by()).isEqualTo(committee.signInName());
        assertThat(acts("election.stage-entered")).isEqualTo(1);
    }

    @Test
    void everyReasonIsToldAtOnce() {
        var declared = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(refusals(enter(declared, Stage.FILED, person(Role.VILLAGE_TEAM))))
                .containsExactly(
                        "election.refused.document",
                        "election.refused.document",
                        "election.refused.document",
                        "election.refused.not-your-step");
        assertThat(fixture.find(county.village(), Body.VILLAGERS_COMMITTEE).stage())
                .isEqualTo(Stage.DECLARED);
        assertThat(acts("election.stage-entered")).isZero();
    }

    @Test
    void aRoleThatIsNotInTheTableIsRefused() {
        assertThat(refusals(enter(readyToHandOver(), Stage.HANDED_OVER, person(Role.TELLER))))
                .containsExactly("election.refused.not-your-step");
    }

    @Test
    void someoneOfAnotherVillageIsRefused() {
        var stranger = TestSignIn.person(Role.ELECTION_COMMITTEE, county.village(1));
        assertThat(refusals(enter(readyToHandOver(), Stage.HANDED_OVER, stranger)))
                .containsExactly("election.refused.not-your-village");
    }

    @Test
    void noStepIsSkipped() {
        assertThat(refusals(enter(readyToHandOver(), Stage.PREPARING, person(Role.TOWN_COMMITTEE))))
                .containsExactly("election.refused.not-next");
    }

    @Test
    void aStalePageIsToldSo() {
        var election = readyToHandOver();
        assertThat(refusals(in(() ->
                        door.enter(election.id(), Stage.DECLARED, Stage.HANDED_OVER, person(Role.ELECTION_COMMITTEE)))))
                .containsExactly("election.refused.stale");
    }

    @Test
    void oneWhoIsLateIsToldWhoEnteredAndWhen() {
        var election = readyToHandOver();
        assertThat(enter(election, Stage.HANDED_OVER, person(Role.ELECTION_COMMITTEE)))
                .isInstanceOf(Verdict.Done.class);
        var late = in(() -> door.enter(election.id(), Stage.FILED, Stage.HANDED_OVER, person(Role.VILLAGE_TEAM)));
        assertThat(refusals(late)).containsExactly("election.refused.already");
        assertThat(((Verdict.Refused<Election>) late).reasons().getFirst().arguments())
                .contains(person(Role.ELECTION_COMMITTEE).signInName());
    }

    @Test
    void ofTwoAtOnceOneEntersAndTheOtherIsTold() throws Exception {
        var election = readyToHandOver();
        var together = new CyclicBarrier(8);
        var attempts = new ArrayList<Callable<Verdict<Election>>>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> {
                together.await();
                return enter(election, Stage.HANDED_OVER, person(Role.ELECTION_COMMITTEE));
            });
        }
        try (var people = Executors.newFixedThreadPool(8)) {
            var entries = new ArrayList<Verdict<Election>>();
            for (var future : people.invokeAll(attempts)) {
                entries.add(future.get());
            }
            assertThat(entries)
                    .filteredOn(entry -> entry instanceof Verdict.Done<?>)
                    .hasSize(1);
            assertThat(entries)
                    .filteredOn(entry -> entry instanceof Verdict.Refused<?>)
                    .hasSize(7)
                    .allSatisfy(entry -> assertThat(refusals(entry)).containsExactly("election.refused.already"));
        }
        assertThat(acts("election.stage-entered")).isEqualTo(1);
    }

    // filed, with the paper that the hand-over needs
    private Election readyToHandOver() {
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.FILED);
        for (var kind : List.of(DocumentKind.HANDOVER_LIST)) {
            assertThat(in(() -> documents.record(
                            election.id(),
                            kind,
                            "文件",
                            "1 号",
                            ElectionFixture.DAY.minusDays(60),
                            "",
                            person(Role.TOWN_COMMITTEE))))
                    .isInstanceOf(Verdict.Done.class);
        }
        return election;
    }

    private Verdict<Election> enter(Election election, Stage next, SignedIn by) {
        return in(() -> door.enter(election.id(), next, by));
    }

    private SignedIn person(Role role) {
        return TestSignIn.person(
                role, new DivisionCode(county.village()).at(role.level()).digits());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Scope.of(county.village()).call(work);
    }

    private int acts(String kind) {
        return in(() -> transactions.execute(status -> sql.sql("SELECT count(*) FROM ledger.entry WHERE kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single()));
    }

    private static List<String> refusals(Verdict<Election> entry) {
        return ((Verdict.Refused<Election>) entry)
                .reasons().stream().map(Reason::key).toList();
    }
}
