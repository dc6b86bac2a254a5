package org.huanjie.discipline.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.AccountFixture;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.messaging.mailing.MailingRefusal;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 补办提醒的核对 — who lacks something is written to by a press, as one of the staff, twice at most, its cost before them. */
@HuanjieIT
class DutyRemindersIT {

    @Autowired
    PollFixture polls;

    @Autowired
    DutyFixture duties;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Preparation preparation;

    @Autowired
    DutyReminders reminders;

    @Autowired
    AccountFixture accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    private Village village;
    private SignedIn committee;

    @BeforeEach
    void aVillageWithStaff() {
        village = polls.listed(20);
        committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            PollFixture.done(preparation.receive(village.election(), 24, committee));
            PollFixture.done(preparation.appoint(village.election(), Duty.CALLER, "欧阳唱", committee));
            PollFixture.done(preparation.appoint(village.election(), Duty.TELLER, "欧阳计", committee));
            PollFixture.done(preparation.appoint(village.election(), Duty.RECORDER, "欧阳记", committee));
            return true;
        });
    }

    @Test
    void whoLacksItIsRemindedTwiceAtMostAndWhoPledgedInBetweenNoMore() {
        assertThat(reckoned(DutyGap.PLEDGE).estimate().people())
                .as("nothing is asked of who writes the record")
                .isEqualTo(2);
        send(DutyGap.PLEDGE);
        assertThat(reminded("岗前承诺")).containsExactly("欧阳唱 REMINDER", "欧阳计 REMINDER");
        duties.pledge(village.code(), List.of("欧阳唱"));
        assertThat(reckoned(DutyGap.PLEDGE).turn()).isEqualTo(Turn.LAST_REMINDER);
        send(DutyGap.PLEDGE);
        assertThat(reminded("岗前承诺")).containsExactly("欧阳唱 REMINDER", "欧阳计 LAST_REMINDER", "欧阳计 REMINDER");
        assertThat(refused(DutyGap.PLEDGE)).containsExactly(MailingRefusal.SENT_ALREADY.name());
        // training is a matter of its own
        send(DutyGap.TRAINING);
        assertThat(reminded("岗前培训")).containsExactly("欧阳唱 REMINDER", "欧阳计 REMINDER");
        duties.ready(village.code(), List.of("欧阳唱", "欧阳计"));
        assertThat(refused(DutyGap.TRAINING)).containsExactly(MailingRefusal.NOBODY.name());
    }

    @Test
    void whoHasAnAccountIsReachedThereAndNobodyByAnothersOfTheSameName() {
        var caller = accounts.open(account("c", "欧阳唱"));
        accounts.open(account("t1", "欧阳计"));
        accounts.open(account("t2", "欧阳计"));
        send(DutyGap.TRAINING);
        assertThat(people()).hasSize(2).contains(caller.account());
        send(DutyGap.TRAINING);
        assertThat(new HashSet<>(people())).as("the same two, again").hasSize(2);
    }

    @Test
    void itIsPressedAfterItsCostWasShown() throws Exception {
        var asked = press("");
        assertThat(asked).contains("提醒 2 人？", "预计费用", "最多提醒两次", "测试村1-1").doesNotContain("欧阳");
        assertThat(reminded("岗前承诺")).as("nothing before it is confirmed").isEmpty();
        var shown = asked.replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1");
        assertThat(press(shown)).isEmpty();
        assertThat(reminded("岗前承诺")).hasSize(2);
    }

    @Test
    void nobodyElsePressesItAndNobodyAfterTheVote() {
        for (var stranger : List.of(
                village.as(Role.TELLER),
                TestSignIn.person(Role.ELECTION_COMMITTEE, polls.listed(12).code()))) {
            assertThat(village.call(() -> reminders.send(village.code(), DutyGap.PLEDGE, stranger)))
                    .isInstanceOf(Verdict.Refused.class);
        }
        var over = polls.polling(12);
        assertThat(polls.close(over)).isInstanceOf(Verdict.Done.class);
        polls.gather(over);
        elections.at(over.code(), Body.VILLAGERS_COMMITTEE, Stage.COUNTING);
        var by = over.as(Role.ELECTION_COMMITTEE);
        assertThat(reasons(over.call(() -> reminders.send(over.code(), DutyGap.PLEDGE, by))))
                .containsExactly(DutyRefusal.VOTE_OVER.name());
    }

    private String press(String shown) throws Exception {
        return web.perform(post("/villages/" + village.code() + "/duty/remind")
                        .with(csrf())
                        .with(TestSignIn.as(committee))
                        .param("gap", "PLEDGE")
                        .param("shown", shown))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private DutyReminders.Reckoned reckoned(DutyGap gap) {
        return village.call(() -> reminders.reckon(village.code(), gap, committee))
                .answer(done -> done, reasons -> {
                    throw new AssertionError(reasons);
                });
    }

    private void send(DutyGap gap) {
        assertThat(village.call(() -> reminders.send(village.code(), gap, committee)))
                .isInstanceOf(Verdict.Done.class);
    }

    private List<String> refused(DutyGap gap) {
        var sent = reasons(village.call(() -> reminders.send(village.code(), gap, committee)));
        assertThat(reasons(village.call(() -> reminders.reckon(village.code(), gap, committee))))
                .isEqualTo(sent);
        return sent;
    }

    private static List<String> reasons(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.of(),
                reasons -> reasons.stream()
                        .map(Reason::what)
                        .map(Reason.Cause::name)
                        .toList());
    }

    private List<String> reminded(String matter) {
        return village.call(() -> transaction.execute(status -> sql.sql("""
                        SELECT person_name || ' ' || turn FROM messaging.message
                        WHERE division = :village AND purpose = 'DUTY' AND matter LIKE :matter || ' (%' ORDER BY 1""")
                .param("village", village.code())
                .param("matter", matter)
                .query(String.class)
                .list()));
    }

    private List<UUID> people() {
        return village.call(() ->
                transaction.execute(status -> sql.sql("SELECT person FROM messaging.message WHERE division = :village")
                        .param("village", village.code())
                        .query(UUID.class)
                        .list()));
    }

    private SignedIn account(String mark, String name) {
        return new SignedIn(UUID.randomUUID(), mark + "-" + village.code(), name, Role.TELLER, village.code());
    }
}
