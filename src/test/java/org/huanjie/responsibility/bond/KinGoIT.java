package org.huanjie.responsibility.bond;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Kinships;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.Relation;
import org.huanjie.candidacy.review.remedy.ReviewWatch;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 亲属声明的清除 — who is near whom is kept while an election can be complained about, and no day longer. */
@HuanjieIT
class KinGoIT {

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
    Kinships kinships;

    @Autowired
    People people;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ReviewWatch watch;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    private String village;
    private SignedIn town;

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whatWasSaidOfKinGoesWhenTheDaysAfterTheResultAreOver() throws SQLException {
        var county = places.newCounty(1, 1);
        village = county.village();
        elections.open(county);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        var committee = RollFixture.committee(village);
        var voters = rolls.voters(village, 8);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        for (var voter : voters.subList(0, 2)) {
            done(in(committee, () -> candidates.enter(
                    new Nomination(election.id(), voter.id(), Post.MEMBER, Channel.SELF, 0, "61", "13"), committee)));
        }
        done(in(committee, () -> kinships.declare(
                election.id(), voters.get(0).id(), voters.get(1).id(), Relation.SIBLING, committee)));
        said(voters);
        assertThat(kept()).containsExactly("candidacy.kinship 1", "responsibility.kin 2");

        clock.set(ElectionFixture.DAY.plusDays(400));
        watch.go(county.code());
        assertThat(kept()).as("no result yet, however late it is").containsExactly("candidacy.kinship 1", "responsibility.kin 2");

        clock.set(ElectionFixture.DAY);
        assertThat(elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED).id()).isEqualTo(election.id());
        clock.set(ElectionFixture.DAY.plusDays(365));
        watch.go(county.code());
        assertThat(kept()).as("on the last day").containsExactly("candidacy.kinship 1", "responsibility.kin 2");
        clock.set(ElectionFixture.DAY.plusDays(366));
        watch.go(county.code());
        watch.go(county.code());
        assertThat(kept()).containsExactly("candidacy.kinship 0", "responsibility.kin 0");
        assertThat(in(town, () -> sql.sql("SELECT count(*) FROM ledger.entry WHERE village = :v AND kind = ANY ('{candidacy.kinship-forgotten,responsibility.kin-forgotten}')")
                        .param("v", village)
                        .query(Integer.class)
                        .single()))
                .as("each once")
                .isEqualTo(2);
    }

    private void said(List<VoterCard> voters) {
        var officer = ((Verdict.Done<ResponsibilityEntry>) in(town, () -> people.add("亲戚", "测试单位", "", null, town)))
                .value()
                .id();
        done(in(town, () -> conflicts.declare(
                officer,
                village,
                Optional.empty(),
                Map.of(voters.get(0).id(), Optional.of(Relation.SIBLING), voters.get(1).id(), Optional.<Relation>empty()),
                town)));
    }

    // read past every policy
    private List<String> kept() throws SQLException {
        try (var owner = TestStore.server().store().asOwner();
                var ask = owner.createStatement();
                var rows = ask.executeQuery("SELECT (SELECT count(*) FROM candidacy.kinship WHERE village = '" + village
                        + "'), (SELECT count(*) FROM responsibility.kin WHERE village = '" + village + "')")) {
            rows.next();
            return List.of("candidacy.kinship " + rows.getInt(1), "responsibility.kin " + rows.getInt(2));
        }
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static void done(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
    }
}
