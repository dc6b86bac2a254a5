package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.count.Counts;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.keying.TwoTellersIT;
import org.huanjie.count.recovering.Recovering;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.EarlierRoll;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 届中夹具 — a village after its term's result, and the votes of what is opened between two terms, from the roll to the archive. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class BetweenFixture {

    public static final LocalDate DAY = ElectionFixture.DAY;
    public static final List<PostSeats> ONE_MEMBER = List.of(new PostSeats(Post.MEMBER, 1));

    private final RoundsFixture rounds;
    private final ElectionFixture elections;
    private final EarlierRoll earlier;
    private final Roll roll;
    private final Candidates candidates;
    private final Counts counts;
    private final Calling calling;
    private final Recovering recovering;

    BetweenFixture(
            RoundsFixture rounds,
            ElectionFixture elections,
            EarlierRoll earlier,
            Roll roll,
            Candidates candidates,
            Counts counts,
            Calling calling,
            Recovering recovering) {
        this.rounds = rounds;
        this.elections = elections;
        this.earlier = earlier;
        this.roll = roll;
        this.candidates = candidates;
        this.counts = counts;
        this.calling = calling;
        this.recovering = recovering;
    }

    /** A village of twenty whose four seats are filled, its term in the archive. */
    public Village declared() {
        var first = rounds.listed(Map.of());
        var done = rounds.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 8, 3, 10, 4, 9)));
        elections.at(done.code(), Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        return done;
    }

    /** The recall of a member, as it stands before its vote is prepared: its own roll, and rules for the one seat. */
    public Village settled(Village village, Election recall) {
        var interim = onTheRoll(village, recall);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.ROLL_SETTLED, 1, DAY);
        elections.passRules(recall, ONE_MEMBER, Map.of());
        return interim;
    }

    /** The recall to its archive: twelve of the twenty vote, eight for it. */
    public Election recalled(Village interim) {
        carried(interim);
        return over(interim);
    }

    /** Twelve of the twenty vote, eight for the recall, and that is declared. */
    public void carried(Village interim) {
        var sitting = rounds.counting(interim, 12);
        for (int sheet = 0; sheet < 12; sheet++) {
            for (int teller = 1; teller <= 2; teller++) {
                var keyed = new Keyed(sitting, UUID.randomUUID(), sheet + 1, sheet < 8 ? "1" : "2", 0);
                var who = TwoTellersIT.teller(interim, teller);
                interim.call(() -> calling.key(interim.election(), keyed, who));
            }
        }
        assertThat(interim.call(() -> counts.close(
                        interim.election(), interim.as(Role.SCRUTINEER), interim.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(interim.call(() -> counts.declare(
                        interim.election(), interim.as(Role.ELECTION_COMMITTEE), interim.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
    }

    /** Twelve draw a ballot, and thirteen lie in the box, whoever counts them. */
    public Election voided(Village interim) {
        rounds.opened(interim, 12);
        for (var role : List.of(Role.SCRUTINEER, Role.ELECTION_COMMITTEE)) {
            assertThat(interim.call(() -> counts.confirmRecovered(interim.election(), 13, interim.as(role))))
                    .isInstanceOf(Verdict.Refused.class);
        }
        assertThat(interim.call(() -> recovering.closeVoid(
                        interim.election(), interim.as(Role.ELECTION_COMMITTEE), interim.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(interim.call(() -> counts.declare(
                        interim.election(), interim.as(Role.ELECTION_COMMITTEE), interim.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        return rounds.election(interim);
    }

    /** The by-election to its archive: two stand for the seat, and one of them is elected. */
    public Election filled(Village village, Election opened) {
        return over(elected(village, opened));
    }

    /** Two stand for the seat, and one of them is elected and declared. */
    public Village elected(Village village, Election opened) {
        var interim = onTheRoll(village, opened);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING, 1, DAY);
        elections.passRules(opened, ONE_MEMBER, Map.of());
        for (int n : List.of(7, 8)) {
            assertThat(interim.call(() -> candidates.enter(
                            opened.id(),
                            interim.voter(n),
                            Post.MEMBER,
                            Channel.NOMINATED,
                            "61",
                            "13",
                            village.as(Role.ELECTION_COMMITTEE))))
                    .isInstanceOf(Verdict.Done.class);
        }
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED, 1, DAY);
        elections.passRules(opened, ONE_MEMBER, Map.of());
        rounds.vote(interim, 12, Votes.of(Map.of(), Map.of(7, 8, 8, 4)));
        return interim;
    }

    private Village onTheRoll(Village village, Election interim) {
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.REGISTERING, 1, DAY);
        assertThat(village.call(() -> roll.registered(village.code()))).isZero();
        assertThat(village.call(() -> earlier.takeOver(village.code(), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        var rules = elections.passRules(interim, ONE_MEMBER, Map.of());
        var cards = village.call(() -> roll.page(village.code(), 20, 0));
        return new Village(village.code(), interim.id(), cards, rules);
    }

    private Election over(Village interim) {
        elections.enter(rounds.election(interim), Stage.ARCHIVED, List.of("go_on"));
        return rounds.election(interim);
    }
}
