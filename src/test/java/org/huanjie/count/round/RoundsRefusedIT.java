package org.huanjie.count.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 各轮的库上拒绝 — no round, no vacancy and no filing beside what the declared result calls for, whoever writes the SQL. */
@HuanjieIT
class RoundsRefusedIT {

    @Autowired
    RoundsFixture fixture;

    @Autowired
    FollowUps followUps;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theBeginningsInTheDatabaseAreThoseInTheProgram() {
        var database = transactions.execute(status -> sql.sql("SELECT body || ' ' || stage FROM election.round_start")
                .query(String.class)
                .set());
        assertThat(database)
                .isEqualTo(Arrays.stream(Body.values())
                        .map(body -> body + " " + body.roundStart())
                        .collect(Collectors.toSet()));
    }

    @Test
    void noRoundFollowsAResultThatIsComplete() {
        var done = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        refused(done, "calls for no such round", open(done, "TIE", 1));
        refused(done, "calls for no such round", open(done, "RERUN", 1));
        refused(done, "leaves no seat vacant", vacate(done));
    }

    @Test
    void afterATieOnlyTheTieFollowsAndOnlyOnce() {
        var first = fixture.listed(Map.of());
        var tie = fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        refused(first, "duplicate key", open(first, "TIE", 1));
        refused(first, "calls for no such round", open(first, "RERUN", 1));
        refused(first, "leaves no seat vacant", vacate(first));
        refused(first, "stays declared", enter(first, "DECLARED", "FILED"));
        refused(tie, "no round follows", open(tie, "TIE", 1));
    }

    @Test
    void nobodyWritesARoundOrItsSeatsOrMovesItsDayAfterwards() {
        var tie = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        var id = tie.election();
        refused(tie, "permission denied", "UPDATE election.election SET round = 'RERUN' WHERE id = '" + id + "'");
        refused(tie, "permission denied", "UPDATE election.election SET follows = NULL WHERE id = '" + id + "'");
        refused(tie, "permission denied", "UPDATE election.round_post SET seats = 3 WHERE election = '" + id + "'");
        refused(
                tie,
                "permission denied",
                "INSERT INTO election.election (id, term, village, body, opened_at, sequence) SELECT gen_random_uuid(), term, village,"
                        + " body, now(), 3 FROM election.election WHERE id = '" + id + "'");
        refused(tie, "never changed", "UPDATE election.election SET seats = 2 WHERE id = '" + id + "'");
        refused(tie, "never changed", "UPDATE election.election SET day = NULL WHERE id = '" + id + "'");
        fixture.counting(tie, 12);
        refused(tie, "never changed", "UPDATE election.election SET day = day + 1 WHERE id = '" + id + "'");
    }

    @Test
    void nobodyIsAddedToTheListOfAResult() {
        var tie = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        refused(tie, "is not open", """
                INSERT INTO candidacy.candidate (id, election, village, person, name, sex, post, channel, entered_on)
                VALUES (gen_random_uuid(), '%s', '%s', '%s', 'x', 'MALE', 'MEMBER', 'RESULT', '2017-03-04')""".formatted(tie.election(), tie.code(), tie.voter(9)));
    }

    @Test
    void noRoundIsOpenedOutsideTheScope() {
        var first = fixture.listed(Map.of());
        fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        var other = fixture.listed(Map.of());
        refused(other, "no round follows", open(first, "TIE", 1));
        assertThatThrownBy(() -> run(open(first, "TIE", 1))).hasStackTraceContaining("no round follows");
    }

    @Test
    void whatIsDueIsNotChangedAndNotFiled() {
        var first = fixture.listed(Map.of());
        fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        refused(
                first,
                "permission denied",
                "UPDATE count.reckoning SET due = 'NOTHING' WHERE election = '" + first.election() + "'");
        refused(first, "permission denied", "DELETE FROM count.reckoning WHERE election = '" + first.election() + "'");
        refused(first, "stays declared", enter(first, "DECLARED", "FILED"));
    }

    @Test
    void aChoiceThatNobodyHasMadeIsNotFiled() {
        var rerun = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5, 5, 4)));
        assertThat(rerun.call(() ->
                        followUps.setDay(rerun.election(), ElectionFixture.DAY, rerun.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        fixture.vote(rerun, 12, Votes.of(Map.of(), Map.of(4, 3, 5, 2)));
        refused(rerun, "another vote is due", enter(rerun, "DECLARED", "FILED"));
        refused(rerun, "calls for no such round", open(rerun, "TIE", 1));
    }

    @Test
    void aDayIsSetByWhoPresides() {
        var tie = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        assertThat(tie.call(() -> followUps.setDay(tie.election(), ElectionFixture.DAY, tie.as(Role.TELLER))))
                .isInstanceOf(Verdict.Refused.class);
    }

    private static String open(Village village, String round, int seats) {
        return ("SELECT election.open_round(gen_random_uuid(), '%s', '%s', NULL, NULL,"
                        + " '[{\"post\":\"MEMBER\",\"seats\":%d,\"reservedForWoman\":0}]'::jsonb, now(), 'x')")
                .formatted(village.election(), round, seats);
    }

    private static String enter(Village village, String here, String next) {
        return "SELECT election.enter_stage('%s', '%s', '%s', now(), 'x')".formatted(village.election(), here, next);
    }

    private static String vacate(Village village) {
        return "INSERT INTO count.vacancy (election, village, decided_on, by) VALUES ('%s', '%s', '2017-03-04', 'x')"
                .formatted(village.election(), village.code());
    }

    private void refused(Village village, String because, String statement) {
        Scope.of(village.code())
                .run(() -> assertThatThrownBy(() -> run(statement)).hasStackTraceContaining(because));
    }

    private void run(String statement) {
        transactions.executeWithoutResult(status -> {
            if (statement.startsWith("SELECT")) {
                sql.sql(statement).query((row, n) -> true).list();
            } else {
                sql.sql(statement).update();
            }
        });
    }
}
