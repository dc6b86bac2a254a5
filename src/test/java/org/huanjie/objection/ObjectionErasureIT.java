package org.huanjie.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.archive.Bag;
import org.huanjie.polling.archive.BagContent;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.archive.Retention;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 异议的期限 — a contact goes when the election is over, the words with its papers; every look at them until then is recorded. */
@HuanjieIT
class ObjectionErasureIT {

    private static final LocalDate DAY = ElectionFixture.DAY;
    private static final Set<ObjectionSubject> RESULT = Set.of(ObjectionSubject.RESULT);
    private static final ObjectionWords SAID = new ObjectionWords("郑三", "13800000000", "唱票没有听清");

    @Autowired
    RoundsFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Autowired
    Objections objections;

    @Autowired
    ObjectionErasure go;

    @Autowired
    HandOver handOver;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theContactGoesWithTheElectionAndTheWordsWithItsPapers() throws Exception {
        clock.set(DAY.atTime(8, 0));
        var village = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        var answered = objection(village);
        var waiting = objection(village);
        assertThat(village.call(() -> objections.decide(village.code(), RESULT, answered.id(), false, "经核对无误", town)))
                .isInstanceOf(Verdict.Done.class);
        roll(village);
        handedOver(village, town, Retention.YEARS_10);

        run(village);
        assertThat(find(village, answered).contact()).contains(SAID.contact());

        stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        run(village);
        assertThat(find(village, answered).contact()).isEmpty();
        assertThat(find(village, answered).text()).isEqualTo(SAID.text());
        assertThat(find(village, waiting).contact()).contains(SAID.contact());
        assertThat(acts(village)).hasSize(1);
        run(village);
        assertThat(acts(village)).hasSize(1);

        clock.set(DAY.plusYears(10).atTime(8, 0));
        run(village);
        assertThat(find(village, answered).forgotten()).isFalse();
        clock.set(DAY.plusYears(10).plusDays(1).atTime(8, 0));
        run(village);
        for (var one : List.of(answered, waiting)) {
            assertThat(find(village, one).forgotten()).isTrue();
            assertThat(find(village, one).contact()).isEmpty();
        }
        assertThat(find(village, answered).decision())
                .hasValueSatisfying(decision -> assertThat(decision.answer()).isEmpty());
        assertThat(acts(village)).hasSize(2).anySatisfy(act -> assertThat(act).contains("\"objections\": 3"));
        assertThat(
                        count(
                                village,
                                "SELECT count(*) FROM objection.objection WHERE village = :village AND text_sealed IS NOT NULL"))
                .isZero();
        browser.perform(get("/villages/" + village.code() + "/objections").with(TestSignIn.as(town)))
                .andExpect(content().string(containsString("个人内容已按期删除")))
                .andExpect(content().string(not(containsString(SAID.name()))));
    }

    @Test
    void everyLookIsRecorded() throws Exception {
        clock.set(DAY.atTime(8, 0));
        var village = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        var objection = objection(village);
        roll(village);
        var town = TestSignIn.as(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        browser.perform(get("/villages/" + village.code() + "/objections").with(town))
                .andExpect(content().string(containsString(SAID.name())));
        browser.perform(get("/villages/" + village.code() + "/roll/objections").with(town))
                .andExpect(content().string(containsString("王某")));
        assertThat(looks(village)).containsExactlyInAnyOrder("count.objection", "roll.objection");
        // whom it is not addressed to sees nothing, and is not said to have looked
        browser.perform(get("/villages/" + village.code() + "/objections")
                .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())));
        assertThat(looks(village)).hasSize(2);
        assertThat(objection.forgotten()).isFalse();
    }

    @Test
    void theDatabaseLetsWordsGoAndNeverChange() {
        clock.set(DAY.atTime(8, 0));
        var village = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        objection(village);
        roll(village);
        for (var subject : List.of("ROLL", "RESULT")) {
            refused(village, subject, "text_sealed = 'x'", "the words of an objection are never changed");
            refused(village, subject, "salt_sealed = 'x'", "the words of an objection are never changed");
            refused(village, subject, "contact_sealed = NULL", "who waits for an answer can be reached");
            refused(village, subject, "name_sealed = NULL", "words_until_forgotten");
            refused(village, subject, "forgotten_on = '2027-03-05'", "words_until_forgotten");
        }
        refused(village, "ROLL", "due_on = '2017-03-20'", "the day of an answer is set by the law");
    }

    private void refused(Village village, String subject, String change, String because) {
        assertThatThrownBy(() ->
                        village.call(() -> transactions.execute(status -> sql.sql("UPDATE objection.objection SET "
                                        + change + " WHERE village = :village AND subject = :subject")
                                .param("village", village.code())
                                .param("subject", subject)
                                .update())))
                .hasStackTraceContaining(because);
    }

    private Objection objection(Village village) {
        var filing = village.call(
                () -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.TOWN, SAID));
        assertThat(filing).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<Objection>) filing).value();
    }

    private Objection find(Village village, Objection objection) {
        return village.call(() -> objections.find(village.code(), RESULT, objection.id()))
                .orElseThrow();
    }

    /** An objection to the roll, as it would stand from the days of the posting. */
    private void roll(Village village) {
        var id = UUID.randomUUID();
        village.call(() -> transactions.execute(status -> sql.sql("""
                INSERT INTO objection.objection (id, village, election, subject, organ, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed)
                SELECT :id, :village, :election, 'ROLL', 'ELECTION_COMMITTEE', posted.at,
                  election.period_end(left(:village, 6), CAST(posted.at AT TIME ZONE 'Asia/Shanghai' AS date), 3), 'OFFICE', :name, :name, :name
                FROM election.entered posted WHERE posted.election = :election AND posted.stage = 'ROLL_PUBLISHED'""")
                .param("id", id)
                .param("village", village.code())
                .param("election", village.election().uuid())
                .param("name", vault.seal("王某", "roll.objection:" + id))
                .update()));
    }

    private void handedOver(Village village, SignedIn town, Retention retention) {
        var committee = village.as(Role.ELECTION_COMMITTEE);
        var all = Arrays.stream(BagContent.values()).collect(Collectors.toMap(one -> one, one -> 1));
        PollFixture.done(village.call(() -> handOver.pack(village.election(), "D1", all, committee)));
        PollFixture.done(village.call(() -> handOver.give(village.election(), "镇档案室", "数目以清单为准", committee)));
        var seals = village.call(() -> handOver.of(village.election())).bags().stream()
                .collect(Collectors.toMap(Bag::id, Bag::seal));
        PollFixture.done(village.call(() -> handOver.receive(village.election(), seals, "", retention, town)));
    }

    private void run(Village village) {
        village.call(() -> {
            go.go(village.code().substring(0, 6));
            return Optional.empty();
        });
    }

    private List<String> acts(Village village) {
        return texts(
                village,
                "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = 'roll.objections-forgotten'");
    }

    private List<String> looks(Village village) {
        return texts(village, "SELECT what FROM access.look WHERE village = :village");
    }

    private List<String> texts(Village village, String query) {
        return village.call(() -> transactions.execute(status -> sql.sql(query)
                .param("village", village.code())
                .query(String.class)
                .list()));
    }

    private int count(Village village, String query) {
        return village.call(() -> transactions.execute(status -> sql.sql(query)
                .param("village", village.code())
                .query(Integer.class)
                .single()));
    }
}
