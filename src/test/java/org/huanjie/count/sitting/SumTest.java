package org.huanjie.count.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.sitting.Sum.Rule;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.BallotAccount;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

/** 合计 — each sum holds on good numbers and fails one beside them. */
class SumTest {

    private static final BallotAccount ACCOUNT = new BallotAccount(110, 100, 2, 8, 98);

    @Test
    void allHoldWhereThePaperAddsUp() {
        assertThat(sums(ACCOUNT, 98, 98, tally(90, 5, 3), 180, 90)).allMatch(Sum::holds);
    }

    @Test
    void moreRecoveredThanIssuedFails() {
        assertThat(broken(sums(ACCOUNT, 101, 101, tally(90, 5, 6), 180, 90))).containsExactly(Rule.RECOVERED);
    }

    @Test
    void aSheetUnreadFails() {
        assertThat(broken(sums(ACCOUNT, 98, 97, tally(89, 5, 3), 178, 89))).containsExactly(Rule.READ);
    }

    @Test
    void aPartTooManyFails() {
        assertThat(broken(sums(ACCOUNT, 98, 98, tally(91, 5, 3), 180, 90))).containsExactly(Rule.PARTS);
    }

    @Test
    void aBallotInDoubtFails() {
        assertThat(broken(sums(ACCOUNT, 98, 98, new PostTally(Post.MEMBER, 3, 89, 5, 3, 1), 170, 90)))
                .containsExactly(Rule.DECIDED);
    }

    @Test
    void oneVoteAboveSeatsTimesValidFails() {
        assertThat(broken(sums(ACCOUNT, 98, 98, tally(90, 5, 3), 180, 91))).containsExactly(Rule.VOTES);
    }

    @Test
    void ballotsThatAreNowhereFail() {
        assertThat(broken(sums(new BallotAccount(110, 100, 2, 7, 98), 98, 98, tally(90, 5, 3), 180, 90)))
                .containsExactly(Rule.RECEIVED);
    }

    static List<Sum> sums(BallotAccount account, int recovered, int read, PostTally tally, int votes, int others) {
        return Sum.of(account, recovered, read, List.of(tally), List.of(name(1, votes), name(2, others)));
    }

    static PostTally tally(int valid, int blank, int spoilt) {
        return new PostTally(Post.MEMBER, 3, valid, blank, spoilt, 0);
    }

    static BallotName name(int code, int votes) {
        return new BallotName(
                code, Post.MEMBER, new VoterId(new UUID(0, code)), "甲" + code, "MALE", Source.CANDIDATE, votes);
    }

    static List<Rule> broken(List<Sum> sums) {
        return sums.stream().filter(sum -> !sum.holds()).map(Sum::rule).toList();
    }
}
