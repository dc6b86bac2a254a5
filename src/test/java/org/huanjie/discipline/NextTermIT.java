package org.huanjie.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityReport;
import org.huanjie.discipline.campaign.CampaignPlan;
import org.huanjie.discipline.campaign.CampaignReading;
import org.huanjie.discipline.campaign.DuePer;
import org.huanjie.discipline.campaign.PlanDraft;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.reminder.Reminders;
import org.huanjie.discipline.reminder.SeriesDraft;
import org.huanjie.discipline.study.Courses;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Terms;
import org.huanjie.roll.membership.MemberLine;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 下一届 — plans, training and pledges begin anew and stay readable where they are kept; lists of members and what was sent go on. */
@HuanjieIT
class NextTermIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 15);
    private static final LocalDate NEXT = LocalDate.of(2020, 1, 1);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Terms terms;

    @Autowired
    CampaignPlan plan;

    @Autowired
    CampaignReading reading;

    @Autowired
    Activities activities;

    @Autowired
    Reminders reminders;

    @Autowired
    Memberships memberships;

    @Autowired
    DutyFixture duties;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Courses courses;

    @Autowired
    DisciplinePledges pledges;

    @Autowired
    MockMvc web;

    private Places.County county;
    private SignedIn office;
    private SignedIn town;
    private SignedIn team;

    @BeforeEach
    void aTermWithAll() {
        clock.set(DAY.atTime(9, 0));
        county = places.newCounty(1, 1);
        elections.open(county);
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        team = TestSignIn.person(Role.VILLAGE_TEAM, county.village());
        done(town, () -> plan.add(county.town(), draft(DAY), town));
        var report = new ActivityReport("SHOW", 0, DAY, new Activity.Told("礼堂", 41, "折子戏", ""));
        done(team, () -> activities.enter(county.village(), report, team));
        done(town, () -> reminders.make(county.village(), series(), town));
        var member = new MemberLine(1, PersonName.of("甲党员"), OptionalInt.empty(), Optional.empty());
        done(team, () -> memberships.enter(county.village(), MembershipKind.PARTY_MEMBER, List.of(member), team));
        duties.ready(county.village(), List.of("欧阳唱"));
    }

    @AfterEach
    void back() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theNextTermBeginsItsPlanAnewAndTheOneBeforeStaysReadable() throws Exception {
        assertThat(in(team, () -> reading.of(county.village()))).isNotEmpty();
        openNext();
        assertThat(in(town, () -> plan.within(county.town()))).isEmpty();
        assertThat(in(team, () -> reading.of(county.village())))
                .as("nothing of it is due")
                .isEmpty();
        var earlier = in(town, () -> plan.earlier(county.town()));
        assertThat(earlier).singleElement().satisfies(term -> {
            assertThat(term.began()).isEqualTo(LocalDate.of(2017, 1, 1));
            assertThat(in(town, () -> plan.own(county.town(), term))).hasSize(1);
        });
        assertThat(in(team, () -> activities.within(county.village())))
                .as("what was held")
                .hasSize(1);
        done(town, () -> plan.add(county.town(), draft(NEXT.plusDays(40)), town));
        assertThat(in(team, () -> reading.of(county.village()))).isNotEmpty();
        var page = web.perform(get("/discipline/campaigns/" + county.town()).with(TestSignIn.as(town)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("往届计划（2017 年 1 月 1 日 至 2017 年 12 月 31 日）");
    }

    @Test
    void remindersStayReadableAndTheListsOfMembersGoOn() {
        openNext();
        assertThat(in(town, () -> reminders.within(county.town())))
                .singleElement()
                .satisfies(series -> assertThat(series.first()).isEqualTo(DAY.plusDays(1)));
        assertThat(in(team, () -> memberships.of(county.village(), MembershipKind.PARTY_MEMBER))
                        .members())
                .hasSize(1);
    }

    @Test
    void trainingAndPledgesAreOfTheirTerm() {
        var before = in(team, () -> enrolment.election(county.village())).orElseThrow();
        openNext();
        var now = in(team, () -> enrolment.election(county.village())).orElseThrow();
        assertThat(now.term()).isNotEqualTo(before.term());
        assertThat(in(team, () -> enrolment.of(county.village(), now.term()))).isEmpty();
        assertThat(in(team, () -> courses.of(now))).isEmpty();
        assertThat(in(team, () -> pledges.of(now))).isEmpty();
        assertThat(in(team, () -> courses.of(before))).hasSize(1);
        assertThat(in(team, () -> pledges.of(before))).hasSize(1);
        duties.ready(county.village(), List.of("欧阳唱"));
        assertThat(in(team, () -> pledges.of(now))).hasSize(1);
        assertThat(in(team, () -> enrolment.of(county.village(), before.term())))
                .hasSize(1);
    }

    private void openNext() {
        clock.set(NEXT.plusDays(30).atTime(9, 0));
        var _ = in(office, () -> terms.open(county.code(), "ZJ2012", NEXT, LocalDate.of(2020, 12, 31), office));
    }

    private static PlanDraft draft(LocalDate day) {
        return new PlanDraft("SHOW", DuePer.VILLAGE, day, day.plusDays(9), 1, Role.VILLAGE_TEAM);
    }

    private static SeriesDraft series() {
        return new SeriesDraft(
                DAY.plusDays(1),
                DAY.plusDays(2),
                LocalDate.of(2017, 3, 4),
                LocalTime.of(9, 0),
                List.of("register.PARTY_MEMBER"));
    }

    private static <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(work);
    }

    private static void done(SignedIn who, Supplier<Verdict<?>> act) {
        assertThat(in(who, act)).isInstanceOf(Verdict.Done.class);
    }
}
