package org.huanjie.candidacy.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 见面会 — on record before the vote is prepared, by services and by the database; statements of one length. */
@HuanjieIT
class EncounterIT {

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Candidates candidates;

    @Autowired
    Encounters encounters;

    @Autowired
    CandidateStatements statements;

    @Autowired
    EncounterGate gate;

    @Autowired
    Schedules schedules;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    String village;
    SignedIn committee;
    Election election;
    List<Candidate> standing;

    @BeforeEach
    void listed() {
        var county = places.newCounty(1, 1);
        village = county.village();
        committee = RollFixture.committee(village);
        elections.open(county);
        var voters = rolls.voters(village, 3);
        clock.set(LocalDate.of(2017, 2, 17));
        var nominating = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        voters.subList(0, 2).forEach(voter -> done(in(() -> candidates.enter(
                nominating.id(), voter.id(), Post.CHAIR, Channel.SELF, "61", "13", committee))));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
        standing = in(() -> candidates.standing(election.id()));
        clock.set(LocalDate.of(2017, 2, 28));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theVoteIsPreparedOnceEverybodyMetTheVillagersOrWasAskedTo() {
        assertThat(against()).containsExactly("candidacy.encounter.not-met");
        assertThatThrownBy(this::entersByTheDatabase).hasMessageContaining("meet villagers");
        done(in(() -> encounters.announce(election, LocalDateTime.of(2017, 3, 1, 19, 0), "祠堂", committee)));
        done(in(() -> encounters.announce(election, LocalDateTime.of(2017, 3, 1, 18, 0), "礼堂", committee)));
        var encounter = in(() -> encounters.of(election)).getFirst();
        assertThat(encounter.place()).isEqualTo("礼堂");
        assertThat(reasons(record(encounter, Map.of()))).contains("candidacy.encounter.not-yet");
        clock.set(LocalDate.of(2017, 3, 2));
        assertThat(reasons(record(encounter, Map.of(standing.getFirst().id(), true))))
                .containsExactly("candidacy.encounter.who-came");
        done(record(encounter, Map.of(standing.get(0).id(), true, standing.get(1).id(), false)));
        assertThat(against()).isEmpty();
        assertThat(reasons(answer(encounter, standing.get(1)))).containsExactly("candidacy.encounter.not-there");
        done(answer(encounter, standing.get(0)));
        assertThat(in(() -> encounters.of(election)).getFirst().answers()).hasSize(1);
        entersByTheDatabase();
    }

    /** S16, S17, S19: a step is done by its own record, and never because the next stage was entered. */
    @Test
    void theCalendarSaysThatTheyMetOnceThatIsOnRecordAndOnWhichDay() {
        done(in(() -> encounters.announce(election, LocalDateTime.of(2017, 3, 1, 18, 0), "礼堂", committee)));
        assertThat(line("S16").done()).as("announced alone").isNull();
        clock.set(LocalDate.of(2017, 3, 2));
        var encounter = in(() -> encounters.of(election)).getFirst();
        done(record(encounter, Map.of(standing.get(0).id(), true, standing.get(1).id(), true)));
        assertThat(line("S16").done()).isEqualTo(LocalDate.of(2017, 3, 1));
        assertThat(line("S19").done()).as("nobody published the rules for void ballots").isNull();
        entersByTheDatabase();
        assertThat(line("S19").done()).isNull();
        assertThat(line("S19").state()).isIn(Schedule.State.AHEAD, Schedule.State.NOW, Schedule.State.LATE);
    }

    private Schedule.Line line(String step) {
        return in(() -> schedules.of(village)).orElseThrow().line(step);
    }

    @Test
    void statementsAreOfOneLengthAndInTheOrderOfTheList() {
        var first = standing.getFirst().id();
        assertThat(reasons(in(() -> statements.keep(election, first, "话".repeat(501), committee))))
                .containsExactly("candidacy.encounter.length");
        done(in(() -> statements.keep(election, first, "话".repeat(500), committee)));
        assertThat(in(() -> statements.of(election)))
                .extracting(CandidateStatement::candidate)
                .containsExactly(first, standing.get(1).id());
        assertThatThrownBy(() -> within(() -> sql.sql("UPDATE candidacy.statement SET text = repeat('x', 501)")
                        .update()))
                .hasMessageContaining("no longer than");
    }

    private Verdict<?> record(Encounter encounter, Map<UUID, Boolean> came) {
        return in(() -> encounters.record(election, encounter.id(), 40, came, committee));
    }

    private Verdict<?> answer(Encounter encounter, Candidate by) {
        return in(() -> encounters.answer(election, encounter.id(), by.id(), "路几时修？", "今年修。", committee));
    }

    private List<String> against() {
        return in(() -> gate.against(election, Stage.VOTE_PREPARED)).stream()
                .map(Reason::key)
                .toList();
    }

    private void entersByTheDatabase() {
        elections.enter(election, Stage.VOTE_PREPARED, List.of("candidacy_encounter_gate"));
    }

    private <T> T in(Supplier<T> act) {
        return Scope.of(village).call(act::get);
    }

    private <T> T within(Supplier<T> act) {
        return in(() -> new TransactionTemplate(transactions).execute(tx -> act.get()));
    }

    private static void done(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
    }

    private static List<String> reasons(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?>(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }
}
