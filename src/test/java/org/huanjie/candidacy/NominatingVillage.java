package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 正在提名的村 — twelve voters, four seats, nominations open on 17 February 2017: what the tests of nomination begin with. */
public abstract class NominatingVillage {

    protected static final List<PostSeats> POSTS =
            List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, 3));

    @Autowired
    protected TestClock clock;

    @Autowired
    protected ElectionFixture elections;

    @Autowired
    protected Candidates candidates;

    @Autowired
    private Places places;

    @Autowired
    private RollFixture rolls;

    @Autowired
    protected PlatformTransactionManager transactions;

    protected String village;
    protected SignedIn committee;
    protected SignedIn town;
    protected List<VoterCard> voters;
    protected Election election;

    @BeforeEach
    void nominating() {
        var county = places.newCounty(1, 2);
        village = county.village();
        committee = RollFixture.committee(village);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        elections.open(county);
        voters = rolls.voters(village, 12);
        clock.set(LocalDate.of(2017, 2, 17));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    protected <T> T in(Supplier<T> act) {
        return Scope.of(village).call(act);
    }

    protected <T> T within(Supplier<T> act) {
        return in(() -> new TransactionTemplate(transactions).execute(tx -> act.get()));
    }

    /** Why it is refused; nothing where it is done. */
    protected static List<String> reasons(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?>(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }
}
