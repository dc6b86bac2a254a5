package org.huanjie.discipline.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.opening.RollCall;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 上岗条件的核对 — nobody is present at a poll without training and pledge, by the services or past them; what the county does not ask, nobody needs. */
@HuanjieIT
class DutyConditionIT {

    private static final String NAME = "欧阳唱";

    @Autowired
    PollFixture polls;

    @Autowired
    DutyFixture duties;

    @Autowired
    Preparation preparation;

    @Autowired
    RollCall rollCall;

    @Autowired
    DutyFiles files;

    @Autowired
    DutySettings settings;

    @Autowired
    Enrolment enrolment;

    @Autowired
    DisciplinePledges pledges;

    @Autowired
    Elections elections;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theRefusalSaysWhichIsMissingForWhomAllAtOnce() {
        var village = withStaff(Map.of(Duty.CALLER, NAME, Duty.TELLER, "欧阳计", Duty.RECORDER, "欧阳记"));
        assertThat(said(call(village)))
                .containsExactlyInAnyOrder(
                        "discipline.duty.no-training欧阳唱CALL",
                        "discipline.duty.no-pledge欧阳唱CALL",
                        "discipline.duty.no-training欧阳计TALLY",
                        "discipline.duty.no-pledge欧阳计TALLY");
        duties.train(village.code(), List.of(NAME, "欧阳计"));
        duties.pledge(village.code(), List.of("欧阳计"));
        assertThat(said(call(village))).containsExactly("discipline.duty.no-pledge欧阳唱CALL");
        duties.pledge(village.code(), List.of(NAME));
        assertThat(call(village)).isEqualTo(Verdict.done());
    }

    @Test
    void theDatabaseLetsNobodyBePresentWithoutThem() {
        var village = withStaff(Map.of(Duty.CALLER, NAME));
        assertThatThrownBy(() -> present(village))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("on duty");
        duties.train(village.code(), List.of(NAME));
        assertThatThrownBy(() -> present(village))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("on duty");
        duties.pledge(village.code(), List.of(NAME));
        assertThat(present(village)).isEqualTo(1);
    }

    @Test
    void aPledgeThatWasTakenBackEndsTheDuty() {
        var village = withStaff(Map.of(Duty.CALLER, NAME));
        duties.ready(village.code(), List.of(NAME));
        assertThat(village.call(
                        () -> pledges.takeBack(person(village), PledgeKind.STAFF, village.as(Role.VILLAGE_TEAM))))
                .isEqualTo(Verdict.done());
        assertThat(said(call(village))).containsExactly("discipline.duty.no-pledge欧阳唱CALL");
        // and is given anew
        duties.pledge(village.code(), List.of(NAME));
        assertThat(call(village)).isEqualTo(Verdict.done());
    }

    /** Whoever had been called and signed in is there no more, and their account does nothing at the poll. */
    @Test
    void whoTakesItBackInTheMiddleOfTheVoteIsOnDutyNoMore() {
        var village = polls.polling(20);
        var issuer = PollFixture.staff(Duty.ISSUER);
        var person = enrolment(village).stream()
                .filter(one -> one.name().equals(issuer))
                .findFirst()
                .orElseThrow();
        assertThat(there(village, issuer)).containsExactly(1, 1);
        assertThat(village.call(() -> pledges.takeBack(person, PledgeKind.STAFF, "own-page")))
                .isEqualTo(Verdict.done());
        assertThat(there(village, issuer)).containsExactly(0, 0);
        assertThat(there(village, PollFixture.staff(Duty.TELLER))).startsWith(1);
    }

    @Test
    void aCountyAsksWhatItWants() {
        var village = withStaff(Map.of(Duty.CALLER, NAME));
        var county = village.code().substring(0, 6);
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        var none = Map.of(DutySetting.TRAINING_CALL, 0, DutySetting.PLEDGE_CALL, 0);
        assertThat(Scope.of(county).call(() -> settings.set(county, none, village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(Scope.of(county).call(() -> settings.set(county, none, office)))
                .isEqualTo(Verdict.done());
        assertThat(call(village)).isEqualTo(Verdict.done());
        assertThat(Scope.of(county).call(() -> settings.set(county, Map.of(DutySetting.PLEDGE_CALL, 1), office)))
                .isEqualTo(Verdict.done());
        assertThat(village.call(() -> settings.get(village.code(), DutySetting.PLEDGE_CALL)))
                .isOne();
        assertThat(lacks(village, new OnDuty(DutyKind.CALL, NAME, Optional.empty())))
                .isEqualTo(new DutyFiles.Lack(false, true));
    }

    @Test
    void aNameStandsForItsBearerUntilBothSidesSayWhoItIs() {
        var village = withStaff(Map.of());
        duties.ready(village.code(), List.of("欧 阳 唱"));
        assertThat(lacks(village, new OnDuty(DutyKind.CALL, NAME, Optional.empty()))
                        .none())
                .isTrue();
        assertThat(lacks(village, new OnDuty(DutyKind.CALL, NAME, Optional.of(village.voter(9))))
                        .none())
                .isTrue();
        assertThat(lacks(village, new OnDuty(DutyKind.CALL, "欧阳计", Optional.empty()))
                        .none())
                .isFalse();
        // volunteers have a pledge of their own; a course for their duty counts
        assertThat(lacks(village, new OnDuty(DutyKind.DRIVER, NAME, Optional.empty())))
                .isEqualTo(new DutyFiles.Lack(false, true));
    }

    private Village withStaff(Map<Duty, String> staff) {
        var village = polls.listed(20);
        var by = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            PollFixture.done(preparation.receive(village.election(), 24, by));
            staff.forEach((duty, name) -> PollFixture.done(preparation.appoint(village.election(), duty, name, by)));
            return true;
        });
        return village;
    }

    private Verdict<Verdict.Nothing> call(Village village) {
        return village.call(() -> {
            Set<RollCall.Called> there = preparation.of(village.election()).staff().stream()
                    .map(member -> new RollCall.Called(member.duty(), member.name()))
                    .collect(Collectors.toSet());
            return rollCall.call(village.election(), there, village.as(Role.ELECTION_COMMITTEE));
        });
    }

    private static List<String> said(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.of(),
                reasons -> reasons.stream()
                        .map(reason -> reason.key()
                                + reason.arguments().get(0)
                                + reason.arguments().get(1))
                        .toList());
    }

    private DutyFiles.Lack lacks(Village village, OnDuty one) {
        return village.call(() ->
                files.lacks(elections.get(village.election()), List.of(one)).getFirst());
    }

    private EnrolledPerson person(Village village) {
        return enrolment(village).getFirst();
    }

    private List<EnrolledPerson> enrolment(Village village) {
        return village.call(() -> enrolment.of(
                village.code(), elections.get(village.election()).term()));
    }

    /** In how many duties somebody is there, and how many accounts have signed in for them. */
    private List<Integer> there(Village village, String name) {
        return village.call(() -> transaction.execute(status -> java.util.stream.Stream.of(
                        "SELECT count(*) FROM polling.staff WHERE election = :election AND name = :name AND present",
                        "SELECT count(*) FROM polling.presence WHERE election = :election AND name = :name")
                .map(statement -> sql.sql(statement)
                        .param("election", village.election().uuid())
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .toList()));
    }

    private int present(Village village) {
        return village.call(() -> transaction.execute(
                status -> sql.sql("UPDATE polling.staff SET present = true WHERE election = :election AND name = :name")
                        .param("election", village.election().uuid())
                        .param("name", NAME)
                        .update()));
    }
}
