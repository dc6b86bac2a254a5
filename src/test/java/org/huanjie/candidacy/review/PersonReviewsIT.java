package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.roll.voter.FullNumbers;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.Registration;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 同一人的联审 — whoever moved to another roll and is nominated there is reviewed as the same person, whom each sees as far as their own goes. */
@HuanjieIT
class PersonReviewsIT {

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Candidates candidates;

    @Autowired
    Registration registration;

    @Autowired
    FullNumbers numbers;

    @Autowired
    PersonReviews persons;

    @Autowired
    Reviews reviews;

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aReviewElsewhereIsKnownToThePersonAndToTheCounty() {
        var county = places.newCounty(2, 1);
        var here = county.village(0);
        var there = county.village(1);
        elections.open(county);
        var voter = rolls.voters(here, 1).getFirst();
        var number = in(here, () -> numbers.look(voter.id(), "核对", RollFixture.committee(here))).orElseThrow();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        var first = nominated(here, voter.id());
        assertThat(in(here, () -> persons.all(first))).isEmpty();
        assertThat(in(here, () -> registration.remove(voter.id(), Ground.MOVED_OUT, "户口迁出", RollFixture.committee(here))))
                .isInstanceOf(Verdict.Done.class);
        var second = nominated(there, registered(there, voter, number));
        assertThat(in(there, () -> persons.all(second)))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.review()).isEqualTo(first.id());
                    assertThat(other.village()).isEqualTo(here);
                });
        var office = ReviewFixture.office(county);
        assertThat(office.scope().call(() -> persons.within(second)))
                .extracting(PersonReviews.Elsewhere::village)
                .containsExactly(here);
        // the other town learns nothing of it
        var town = TestSignIn.person(Role.TOWN_REVIEW, county.towns().get(1));
        assertThat(town.scope().call(() -> reviews.find(second.id()))).isPresent();
        assertThat(town.scope().call(() -> persons.within(second))).isEmpty();
    }

    private VoterId registered(String village, VoterCard voter, String number) {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        var fields = Map.of(
                Column.NAME, voter.name(),
                Column.SEX, voter.sex().equals("MALE") ? "男" : "女",
                Column.BIRTH_DATE, new IdentityNumber(number).birth().toString(),
                Column.NUMBER, number,
                Column.GROUP, "1",
                Column.CLASS, "1");
        var by = RollFixture.committee(village);
        if (in(village, () -> registration.add(village, fields, Ground.REGISTRATION, "迁入", by))
                instanceof Verdict.Done<VoterId>(var id)) {
            return id;
        }
        throw new AssertionError("not registered");
    }

    private Review nominated(String village, VoterId voter) {
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var by = RollFixture.committee(village);
        assertThat(by.scope()
                        .call(() -> candidates.enter(
                                election.id(), voter, Post.CHAIR, Channel.NOMINATED, "21", "13", by)))
                .isInstanceOf(Verdict.Done.class);
        return fixture.of(election.id(), voter, village);
    }

    private static <T> T in(String village, Supplier<T> work) {
        return Scope.of(village).call(work::get);
    }
}
