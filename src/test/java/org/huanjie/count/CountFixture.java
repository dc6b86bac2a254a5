package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.poll.Polling;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 计票夹具 — a village whose poll is closed with so many ballots drawn and mixed, and its count opened. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class CountFixture {

    private final PollFixture polls;
    private final Polling polling;
    private final Issuing issuing;
    private final Counts counts;
    private final Calling calling;

    CountFixture(PollFixture polls, Polling polling, Issuing issuing, Counts counts, Calling calling) {
        this.polls = polls;
        this.polling = polling;
        this.issuing = issuing;
        this.counts = counts;
        this.calling = calling;
    }

    /** A village of so many voters, of whom the first have drawn their ballots; the stage COUNTING. */
    public Village counting(int voters, int drawn) {
        return counted(polls.polling(voters), drawn);
    }

    /** The same of a village whose poll is open. */
    public Village counted(Village village, int drawn) {
        var desks = polls.desks(village);
        for (int n = 0; n < drawn; n++) {
            var desk = desks.get(n % 2).id();
            var voter = village.voter(n);
            assertThat(village.call(() -> issuing.issue(
                            village.code(), village.election(), desk, voter, null, village.as(Role.BALLOT_ISSUER))))
                    .isInstanceOf(Issuing.Issue.Issued.class);
        }
        assertThat(polls.close(village)).isInstanceOf(Verdict.Done.class);
        polls.gather(village);
        return village;
    }

    /** Opens the count of one teller and confirms so many ballots. */
    public SittingId opened(Village village, int recovered) {
        return opened(village, recovered, Mode.ONE);
    }

    public SittingId opened(Village village, int recovered, Mode mode) {
        var by = village.as(Role.SCRUTINEER);
        var sitting = ((Verdict.Done<Sitting>) village.call(() -> counts.open(village.election(), mode, by)))
                .value()
                .id();
        assertThat(village.call(() -> counts.confirmRecovered(village.election(), recovered, by)))
                .isInstanceOf(Verdict.Done.class);
        return sitting;
    }

    /** The code of somebody who is written in for this post. */
    public int writtenIn(Village village, Post post, VoterId person) {
        return ((Verdict.Done<BallotName>) village.call(
                        () -> calling.writeIn(village.election(), post, person, village.as(Role.TELLER))))
                .value()
                .code();
    }

    /** Reads one sheet after the {@code after}-th. */
    public Calling.Reading read(Village village, SittingId sitting, int after, String keys) {
        return village.call(() -> calling.key(
                village.election(),
                new Keyed(sitting, UUID.randomUUID(), after + 1, keys, 0),
                village.as(Role.TELLER)));
    }
}
