package org.huanjie.discipline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.county.CountyLists;
import org.huanjie.county.EntryDraft;
import org.huanjie.county.ListEntry;
import org.huanjie.discipline.campaign.CampaignDue.State;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 宣传活动守则 — a plan, what is done of it, how it is corrected, and what becomes of its pictures. */
@HuanjieIT
class CampaignIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 15);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    CampaignPlan plan;

    @Autowired
    ActivityKinds kinds;

    @Autowired
    CountyLists lists;

    @Autowired
    Activities activities;

    @Autowired
    ActivityPhotos photos;

    @Autowired
    ActivityPhotosGo going;

    @Autowired
    CampaignReading reading;

    @Autowired
    DueActivities calendar;

    @Autowired
    VisitRules rules;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    private Places.County county;
    private SignedIn office;
    private SignedIn town;
    private SignedIn team;

    @BeforeEach
    void aTerm() {
        clock.set(DAY.atTime(9, 0));
        county = places.newCounty(1, 2);
        elections.open(county);
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        team = TestSignIn.person(Role.VILLAGE_TEAM, county.village());
    }

    @Test
    void theReportsFiveKindsHoldAndACountyChoosesOfTheOthers() {
        var all = in(office, () -> kinds.of(county.code()));
        assertThat(all.all()).hasSize(10);
        assertThat(all.open()).extracting(ListEntry::code).containsExactly("REMINDER", "SHOW", "STUDY", "LECTURE", "FILM");
        done(in(office, () -> keep("BANNER", "横幅", true, office)));
        done(in(office, () -> keep("", "村广播", true, office)));
        done(in(office, () -> keep("FILM", "警示教育片", false, office)));
        var now = in(team, () -> kinds.of(county.village()));
        assertThat(now.of("BANNER").open()).isTrue();
        assertThat(now.named("村广播")).map(ListEntry::standing).contains(ListEntry.Standing.OWN);
        assertThat(in(team, () -> kinds.offered(county.village())))
                .extracting(ListEntry::chinese)
                .containsExactly("文艺宣传演出", "专题学习", "书记党课", "横幅", "村广播");
        assertThat(refused(in(office, () -> keep("REMINDER", "每日提醒短信", false, office)))).containsExactly("FIXED");
        assertThat(refused(in(town, () -> keep("", "更多", true, town)))).containsExactly("NOT_YOURS");
    }

    private Verdict<Integer> keep(String code, String name, boolean open, SignedIn by) {
        return lists.keep(
                county.code(), ActivityKinds.LIST, List.of(new EntryDraft(code, name, "", 0, open, 0)), by);
    }

    @Test
    void whatTheCountyAndTheTownPlanIsDueInTheirVillages() {
        planned(county.code(), "SHOW", DuePer.VILLAGE, DAY, office);
        planned(county.town(), "FILM", DuePer.TOWN, DAY, town);
        var lines = in(office, () -> reading.within(county.code()));
        assertThat(lines.keySet()).containsExactly(county.town(), county.village(0), county.village(1));
        assertThat(in(team, () -> reading.of(county.village())))
                .extracting(line -> line.item().kind())
                .containsExactly("SHOW");
        assertThat(refused(in(team, () -> plan.add(county.code(), draft("SHOW", DuePer.VILLAGE, DAY), team))))
                .containsExactly("NOT_YOURS");
        assertThat(refused(in(
                        office, () -> plan.add(county.code(), draft("BANNER", DuePer.TOWN, DAY.plusYears(1)), office))))
                .containsExactlyInAnyOrder("NO_KIND", "OUTSIDE_TERM", "DAYS", "ANSWERS");
    }

    @Test
    void whatIsDoneCountsAndWhatIsMissingIsSaid() {
        planned(county.code(), "SHOW", DuePer.VILLAGE, DAY.minusDays(1), office);
        assertThat(in(office, () -> reading.missing(county.code())))
                .isEqualTo(Map.of(county.village(0), 1, county.village(1), 1));
        enter(DAY.minusDays(2), 40);
        assertThat(in(office, () -> reading.missing(county.code()))).isEqualTo(Map.of(county.village(1), 1));
        var there = in(office, () -> calendar.items(office, DAY, DAY.plusDays(7)));
        assertThat(there).extracting(CalendarItem::key).containsExactly("campaign.calendar.county");
        assertThat(there.getFirst().late()).isTrue();
        assertThat(in(team, () -> calendar.items(team, DAY, DAY.plusDays(7)))).isEmpty();
        var other = TestSignIn.person(Role.VILLAGE_TEAM, county.village(1));
        assertThat(in(other, () -> calendar.items(other, DAY, DAY.plusDays(7))))
                .extracting(CalendarItem::late)
                .containsExactly(true);
    }

    @Test
    void anActivityIsCorrectedByAnEntryWithItsReasonAndNeverSilently() {
        var id = enter(DAY, 40);
        assertThat(refused(in(team, () -> activities.correct(county.village(), id, report(DAY, 30), " ", team))))
                .containsExactly("WHY");
        done(in(team, () -> activities.correct(county.village(), id, report(DAY, 30), "数错了", team)));
        var now = in(team, () -> activities.find(county.village(), id)).orElseThrow();
        assertThat(now.told().people()).isEqualTo(30);
        assertThat(in(team, () -> activities.lines(county.village(), id)))
                .extracting(line -> line.told().people(), Activity.Line::why)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(40, ""),
                        org.assertj.core.api.Assertions.tuple(30, "数错了"));
        done(in(team, () -> activities.withdraw(county.village(), id, "没有办", team)));
        assertThat(refused(in(team, () -> activities.correct(county.village(), id, report(DAY, 1), "再改", team))))
                .containsExactly("WITHDRAWN");
    }

    @Test
    void theDatabaseKnowsNoSilentCorrectionAndNoSecondEntry() {
        var id = enter(DAY, 40);
        for (var why : List.of("", "另一种")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> in(team, () -> insert(id, why.isEmpty() ? "SHOW" : "FILM", why)));
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(team, () -> insert(new ActivityId(UUID.randomUUID()), "SHOW", "无中生有")));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(
                        team,
                        () -> sql.sql("UPDATE discipline.activity SET people = 1")
                                .update()));
    }

    @Test
    void aPictureIsPaintedAnewLookedAtOnRecordAndPublicWhenAPersonSaysSo() throws IOException {
        var id = enter(DAY, 40);
        var photo = doneApart(team, () -> photos.put(county.village(), id, jpeg(), team));
        assertThat(refusedApart(team, () -> photos.put(county.village(), id, new byte[] {1, 2}, team)))
                .containsExactly("NO_PHOTO");
        assertThat(in(team, () -> photos.look(county.village(), photo, team))).isPresent();
        assertThat(in(
                        office,
                        () -> sql.sql("SELECT looked_by FROM discipline.photo_look WHERE photo = :photo")
                                .param("photo", photo.uuid())
                                .query(String.class)
                                .list()))
                .containsExactly(team.signInName());
        assertThat(in(team, () -> photos.released(county.village(), photo))).isEmpty();
        assertThat(refused(in(team, () -> photos.release(county.village(), photo, true, team))))
                .containsExactly("NOT_YOURS");
        done(in(town, () -> photos.release(county.village(), photo, true, town)));
        assertThat(in(team, () -> photos.released(county.village(), photo))).isPresent();
    }

    @Test
    void picturesGoAfterTheDaysThatTheCountySet() throws IOException {
        var id = enter(DAY, 40);
        var photo = doneApart(team, () -> photos.put(county.village(), id, jpeg(), team));
        clock.set(DAY.plusDays(31).atTime(9, 0));
        in(office, () -> {
            going.eraseDue(county.code());
            return true;
        });
        assertThat(in(team, () -> photos.of(county.village())))
                .as("the county has set no number")
                .hasSize(1);
        done(in(office, () -> rules.set(county.code(), VisitRule.WEDNESDAYS, OptionalInt.of(30), office)));
        in(office, () -> {
            going.eraseDue(county.code());
            return true;
        });
        assertThat(in(team, () -> photos.of(county.village()))).isEmpty();
        assertThat(in(team, () -> photos.look(county.village(), photo, team))).isEmpty();
    }

    @Test
    void aLineThatHasEndedAsksNothingAndIsNotEndedTwice() {
        var item = planned(county.code(), "SHOW", DuePer.VILLAGE, DAY.minusDays(1), office);
        assertThat(refused(in(office, () -> plan.end(county.code(), item, "", office))))
                .containsExactly("WHY");
        done(in(office, () -> plan.end(county.code(), item, "改期", office)));
        assertThat(in(office, () -> reading.missing(county.code()))).isEmpty();
        assertThat(refused(in(office, () -> plan.end(county.code(), item, "改期", office))))
                .containsExactly("ENDED");
        assertThat(in(team, () -> reading.of(county.village())).stream().map(CampaignDue.Line::state))
                .doesNotContain(State.MISSING);
    }

    private PlanItemId planned(String division, String kind, DuePer per, LocalDate last, SignedIn by) {
        return done(in(
                by,
                () -> plan.add(
                        division,
                        new PlanDraft(
                                kind,
                                per,
                                LocalDate.of(2017, 2, 1),
                                last,
                                1,
                                per == DuePer.TOWN ? Role.TOWN_COMMITTEE : Role.VILLAGE_TEAM),
                        by)));
    }

    private static PlanDraft draft(String kind, DuePer per, LocalDate first) {
        return new PlanDraft(kind, per, first, DAY, 1, Role.VILLAGE_TEAM);
    }

    private ActivityId enter(LocalDate day, int people) {
        return done(in(team, () -> activities.enter(county.village(), report(day, people), team)));
    }

    private static ActivityReport report(LocalDate day, int people) {
        return new ActivityReport("SHOW", 0, day, new Activity.Told("礼堂", people, "《三句半》", ""));
    }

    private int insert(ActivityId id, String kind, String why) {
        return sql.sql("""
                INSERT INTO discipline.activity (id, division, kind, group_number, held_on, place, people, material, note, why, by, at)
                VALUES (:id, :division, :kind, 0, '2017-02-15', '礼堂', 2, '', '', :why, 'team', now())""")
                .param("id", id.uuid())
                .param("division", county.village())
                .param("kind", kind)
                .param("why", why)
                .update();
    }

    private static byte[] jpeg() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError("refused: " + reasons);
        });
    }

    private static List<String> refused(Verdict<?> verdict) {
        return verdict.answer(
                value -> List.of(),
                reasons -> reasons.stream()
                        .map(Reason::what)
                        .map(Reason.Cause::name)
                        .toList());
    }

    // what paints a picture opens its transactions itself
    private static <T> T doneApart(SignedIn who, Supplier<Verdict<T>> work) {
        return done(who.scope().call(work::get));
    }

    private static List<String> refusedApart(SignedIn who, Supplier<? extends Verdict<?>> work) {
        return refused(who.scope().call(work::get));
    }
}
