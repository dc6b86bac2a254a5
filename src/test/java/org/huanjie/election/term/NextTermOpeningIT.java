package org.huanjie.election.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Step;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.Edition;
import org.huanjie.law.Rulebook;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.TermInView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 下一届 — proposed by one and opened by another; who is under way stays; until a village starts it can be called off. */
@HuanjieIT
class NextTermOpeningIT {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final LocalDate FIRST_ENDS = LocalDate.of(2017, 12, 31);
    private static final LocalDate NEXT = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEXT_ENDS = LocalDate.of(2020, 12, 31);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Terms terms;

    @Autowired
    NextTerm next;

    @Autowired
    Elections elections;

    @Autowired
    EarlierTerms earlier;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Places.County county;
    private SignedIn one;
    private SignedIn other;
    private Term first;
    private String over;
    private String underWay;
    private String notBegun;

    @BeforeEach
    void aTermWithVillagesInEveryState() {
        county = places.newCounty(1, 3);
        fixture.open(county);
        one = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        other = TestSignIn.person(Role.COUNTY_OFFICE, county.code(), "office.two");
        first = in(() -> terms.last(county.code())).orElseThrow();
        over = county.villages().get(0);
        underWay = county.villages().get(1);
        notBegun = county.villages().get(2);
        fixture.at(over, Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        fixture.at(over, Body.PARTY_BRANCH, Stage.SECRETARY_CHOSEN);
        fixture.at(underWay, Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
    }

    @Test
    void oneProposesAndAnotherOpens() {
        var proposal = proposed();
        assertThat(terms(county.code())).containsExactly(first);
        assertThat(keys(in(() -> next.confirm(county.code(), proposal, one))))
                .containsExactly("election.term.not-the-same");
        assertThat(keys(in(() -> next.propose(county.code(), Rulebook.of(Edition.ZJ2012), NEXT, NEXT_ENDS, other))))
                .containsExactly("election.term.proposed-already");
        var opened = done(() -> next.confirm(county.code(), proposal, other));
        assertThat(terms(county.code())).containsExactly(opened, first);
        assertThat(keys(in(() -> next.confirm(county.code(), proposal, other)))).contains("election.term.no-proposal");
        assertThatThrownBy(() -> in(() -> transaction.execute(
                        begun -> sql.sql("UPDATE election.term_proposal SET answered_by = 'x' WHERE id = :id")
                                .param("id", proposal.uuid())
                                .update())))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void twoAtOnceOpenOne() throws Exception {
        var empty = places.newCounty(1, 1);
        var both = new CyclicBarrier(2);
        var answers = new ArrayList<Future<Verdict<?>>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var name : List.of("office.one", "office.two")) {
                var who = TestSignIn.person(Role.COUNTY_OFFICE, empty.code(), name);
                answers.add(threads.submit(() -> {
                    both.await();
                    return who.scope().call(() -> next.propose(empty.code(), Rulebook.of(Edition.ZJ2012), FIRST, FIRST_ENDS, who));
                }));
            }
        }
        var said = new ArrayList<String>();
        for (var answer : answers) {
            said.addAll(keys(answer.get()));
        }
        assertThat(said).containsExactlyInAnyOrder("done", "election.term.open-already");
    }

    @Test
    void aProposalFalls() {
        var proposal = proposed();
        done(() -> next.drop(county.code(), proposal, one));
        assertThat(in(() -> next.proposed(county.code()))).isEmpty();
        assertThat(keys(in(() -> next.confirm(county.code(), proposal, other))))
                .containsExactly("election.term.no-proposal");
        assertThat(terms(county.code())).containsExactly(first);
    }

    @Test
    void whatWillHappenIsSeenBeforehand() {
        var progress = in(() -> next.progress(first));
        assertThat(progress).isEqualTo(new TermProgress(3, 1, List.of(underWay)));
        assertThat(progress.over()).isEqualTo(1);
        assertThat(progress.closed()).isFalse();
        assertThat(progress.untouched()).isFalse();
    }

    @Test
    void whoIsUnderWayStaysAndTheOthersGoOn() {
        var second = open();
        assertThat(of(over).term()).isEqualTo(second.id());
        assertThat(of(over).stage()).isEqualTo(Stage.PREPARING);
        assertThat(of(notBegun).term()).isEqualTo(second.id());
        assertThat(of(underWay).term()).isEqualTo(first.id());
        assertThat(of(underWay).stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(in(() -> terms.current(underWay))).contains(first);
        assertThat(in(() -> terms.current(over))).contains(second);
        assertThat(in(() -> elections.within(county.code(), Body.VILLAGERS_COMMITTEE)))
                .extracting(Election::term)
                .containsExactly(second.id(), first.id(), second.id());
    }

    @Test
    void theTermBeforeIsFoundByItsName() {
        var before = of(over);
        var second = open();
        assertThat(TermInView.call(first.id(), () -> of(over))).isEqualTo(before);
        assertThat(TermInView.call(second.id(), () -> of(underWay)).stage()).isEqualTo(Stage.PREPARING);
        assertThat(in(() -> earlier.of(over))).containsExactly(first);
        assertThat(in(() -> earlier.of(notBegun))).as("nothing was begun in it").isEmpty();
        assertThat(TermInView.call(first.id(), () -> in(() -> earlier.of(over))))
                .as("the next is not begun")
                .isEmpty();
    }

    @Test
    void aVillageGoesOnWhenItsOwnIsOver() {
        var second = open();
        enterLast(underWay);
        assertThat(of(underWay).term()).isEqualTo(second.id());
        assertThat(in(() -> next.progress(first)).underWay()).isEmpty();
        assertThat(in(() -> next.progress(first)).notBegun()).isEqualTo(1);
    }

    @Test
    void aTermClosesWithItsLastVillage() {
        fixture.at(notBegun, Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        assertThat(in(() -> next.progress(first)).closed()).isFalse();
        enterLast(underWay);
        assertThat(in(() -> next.progress(first)).closed()).isTrue();
    }

    @Test
    void noStageIsEnteredInAnotherTerm() {
        var second = open();
        var ahead = TermInView.call(second.id(), () -> of(underWay));
        fixture.at(over, Body.SUPERVISORY_COMMITTEE, Stage.PREPARING, 3, NEXT.plusDays(60));
        var behind = TermInView.call(
                first.id(),
                () -> in(() -> elections.find(over, Body.PARTY_BRANCH).orElseThrow()));
        for (var election : List.of(ahead, behind)) {
            assertThatThrownBy(() -> move(election)).hasStackTraceContaining("is in another term");
        }
    }

    @Test
    void itIsCalledOffUntilTheFirstVillageStarts() {
        var second = open();
        done(() -> next.callOff(county.code(), "日期有误", one));
        assertThat(terms(county.code())).containsExactly(first);
        assertThat(of(over).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(of(notBegun).term()).isEqualTo(first.id());
        assertThat(keys(in(() -> next.callOff(county.code(), " ", one))))
                .containsExactlyInAnyOrder(
                        "election.term.no-term-before", "election.term.started", "election.term.no-why");
        var again = open();
        assertThat(again.began()).isEqualTo(second.began());
        fixture.at(over, Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, NEXT.plusDays(60));
        assertThat(keys(in(() -> next.callOff(county.code(), "日期有误", one)))).containsExactly("election.term.started");
        assertThatThrownBy(() -> in(
                        () -> transaction.execute(begun -> sql.sql("SELECT election.call_off(:term, 'x', now(), 'x')")
                                .param("term", again.id())
                                .query(Boolean.class)
                                .single())))
                .hasStackTraceContaining("a village has started");
    }

    @Test
    void anotherCountysOfficeAndAVillageDoNone() {
        var stranger =
                TestSignIn.person(Role.COUNTY_OFFICE, places.newCounty(1, 1).code());
        assertThat(keys(in(() -> next.propose(county.code(), Rulebook.of(Edition.ZJ2012), NEXT, NEXT_ENDS, stranger))))
                .contains("authority.refused.not-yours");
        var proposal = proposed();
        assertThat(keys(in(() -> next.confirm(county.code(), proposal, stranger))))
                .contains("authority.refused.not-yours");
        assertThat(keys(in(() -> next.drop(county.code(), proposal, stranger))))
                .contains("authority.refused.not-yours");
        assertThat(keys(in(() -> next.callOff(county.code(), "x", stranger)))).contains("authority.refused.not-yours");
    }

    private TermProposalId proposed() {
        assertThat(done(() -> next.propose(county.code(), Rulebook.of(Edition.ZJ2012), NEXT, NEXT_ENDS, one)))
                .isEmpty();
        return in(() -> next.proposed(county.code())).orElseThrow().id();
    }

    private Term open() {
        var proposal = proposed();
        return done(() -> next.confirm(county.code(), proposal, other));
    }

    // the gates of the archive are another test's
    private void enterLast(String village) {
        move(of(village));
    }

    private void move(Election election) {
        var to = election.table().from(election.stage()).map(Step::next).orElse(Stage.PREPARING);
        fixture.enter(election, to, List.of("go_on", "of_the_present_term"));
    }

    private List<Term> terms(String division) {
        return in(() -> terms.all(division));
    }

    private Election of(String village) {
        return in(() -> elections.find(village, Body.VILLAGERS_COMMITTEE).orElseThrow());
    }

    private <T> T in(Supplier<T> work) {
        return one.scope().call(work);
    }

    private <T> T done(Supplier<Verdict<T>> act) {
        return in(act).answer(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict.answer(
                value -> List.of("done"),
                reasons -> reasons.stream().map(Reason::key).toList());
    }
}
