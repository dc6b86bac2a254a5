package org.huanjie.discipline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.campaign.CampaignDue.Line;
import org.huanjie.discipline.campaign.CampaignDue.State;
import org.junit.jupiter.api.Test;

/** 应办清单守则 — what counts for what, when it is late, and when it is missing. */
class CampaignDueTest {

    private static final String COUNTY = "900000";
    private static final String TOWN = "900000100";
    private static final String VILLAGE = "900000100200";
    private static final LocalDate FIRST = LocalDate.of(2017, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2017, 2, 10);

    private final PlanItem show = item("SHOW", DuePer.VILLAGE, 1, FIRST, LAST);

    @Test
    void nothingIsMissingBeforeItsDaysAreOver() {
        assertThat(states(List.of(show), List.of(), FIRST.minusDays(1))).containsExactly(State.AHEAD);
        assertThat(states(List.of(show), List.of(), FIRST)).containsExactly(State.OPEN);
        assertThat(states(List.of(show), List.of(), LAST)).containsExactly(State.OPEN);
        assertThat(states(List.of(show), List.of(), LAST.plusDays(1))).containsExactly(State.MISSING);
    }

    @Test
    void whatWasHeldInItsDaysIsDoneAndAfterThemLate() {
        assertThat(states(List.of(show), List.of(held("SHOW", FIRST, 0)), LAST.plusDays(9)))
                .containsExactly(State.DONE);
        assertThat(states(List.of(show), List.of(held("SHOW", LAST.plusDays(1), 0)), LAST.plusDays(9)))
                .containsExactly(State.LATE);
        assertThat(states(List.of(show), List.of(held("SHOW", FIRST.minusDays(1), 0)), LAST.plusDays(9)))
                .as("before its days it was something else")
                .containsExactly(State.MISSING);
    }

    @Test
    void anotherKindAnotherPlaceAndWhatWasWithdrawnCountForNothing() {
        var other = new Activity(id(), "900000100201", "SHOW", 0, FIRST, told(), false, 1, "team", at());
        var withdrawn = new Activity(id(), VILLAGE, "SHOW", 0, FIRST, told(), true, 2, "team", at());
        assertThat(states(List.of(show), List.of(held("FILM", FIRST, 0), other, withdrawn), LAST.plusDays(1)))
                .containsExactly(State.MISSING);
    }

    @Test
    void whatBelongsToTheDaysOfAnotherLineDoesNotMakeUpForThisOne() {
        var march = item("SHOW", DuePer.VILLAGE, 1, FIRST.plusMonths(1), LAST.plusMonths(1));
        var plan = List.of(show, march);
        var held = List.of(held("SHOW", FIRST.plusMonths(1), 0));
        assertThat(states(plan, held, LAST.plusMonths(2))).containsExactly(State.MISSING, State.DONE);
    }

    @Test
    void severalTimesAreCountedAndNeverMoreThanDue() {
        var twice = item("LECTURE", DuePer.VILLAGE, 2, FIRST, LAST);
        var once = List.of(held("LECTURE", FIRST, 0));
        assertThat(lines(List.of(twice), once, LAST))
                .extracting(Line::done, Line::state)
                .containsExactly(tuple(1, State.OPEN));
        var thrice = List.of(held("LECTURE", FIRST, 0), held("LECTURE", FIRST, 0), held("LECTURE", LAST, 0));
        assertThat(lines(List.of(twice), thrice, LAST))
                .extracting(Line::done, Line::state)
                .containsExactly(tuple(2, State.DONE));
        var late = List.of(held("LECTURE", FIRST, 0), held("LECTURE", LAST.plusDays(2), 0));
        assertThat(states(List.of(twice), late, LAST.plusDays(3))).containsExactly(State.LATE);
    }

    @Test
    void perGroupEachGroupOwesItsOwn() {
        var talk = item("TALK", DuePer.GROUP, 1, FIRST, LAST);
        var held = List.of(held("TALK", FIRST, 2));
        assertThat(CampaignDue.of(List.of(talk), VILLAGE, Set.of(1, 2, 3), held, LAST.plusDays(1)))
                .extracting(Line::group, Line::state)
                .containsExactly(tuple(1, State.MISSING), tuple(2, State.DONE), tuple(3, State.MISSING));
        assertThat(CampaignDue.of(List.of(talk), VILLAGE, Set.of(), held, LAST.plusDays(1)))
                .as("no roll tells the groups yet")
                .extracting(Line::group, Line::state)
                .containsExactly(tuple(0, State.DONE));
    }

    @Test
    void aTownOwesWhatIsOfTheTownAndAVillageTheRest() {
        var film = item("FILM", DuePer.TOWN, 1, FIRST, LAST);
        var plan = List.of(show, film);
        assertThat(CampaignDue.of(plan, TOWN, Set.of(), List.of(), LAST))
                .extracting(line -> line.item().kind())
                .containsExactly("FILM");
        assertThat(CampaignDue.of(plan, VILLAGE, Set.of(), List.of(), LAST))
                .extracting(line -> line.item().kind())
                .containsExactly("SHOW");
    }

    @Test
    void whatHasEndedAndWhatIsPlannedElsewhereAsksNothing() {
        var ended = new PlanItem(
                show.id(), COUNTY, "SHOW", DuePer.VILLAGE, show.days(), 1, Role.VILLAGE_TEAM, "office", at(), at());
        var elsewhere = new PlanItem(
                show.id(), "900000101", "SHOW", DuePer.VILLAGE, show.days(), 1, Role.VILLAGE_TEAM, "town", at(), null);
        assertThat(states(List.of(ended, elsewhere), List.of(), LAST.plusDays(1)))
                .isEmpty();
    }

    @Test
    void aPlaceWhereNothingIsMissingIsNotAmongThoseWhereSomethingIs() {
        var missing = CampaignDue.of(List.of(show), VILLAGE, Set.of(), List.of(), LAST.plusDays(1));
        var done = CampaignDue.of(List.of(show), VILLAGE, Set.of(), List.of(held("SHOW", FIRST, 0)), LAST.plusDays(1));
        assertThat(CampaignDue.missing(Map.of("a", missing, "b", done))).isEqualTo(Map.of("a", 1));
    }

    private static List<State> states(List<PlanItem> plan, List<Activity> held, LocalDate today) {
        return lines(plan, held, today).stream().map(Line::state).toList();
    }

    private static List<Line> lines(List<PlanItem> plan, List<Activity> held, LocalDate today) {
        return CampaignDue.of(plan, VILLAGE, Set.of(), held, today);
    }

    private static PlanItem item(String kind, DuePer per, int times, LocalDate first, LocalDate last) {
        return new PlanItem(
                new PlanItemId(UUID.randomUUID()),
                COUNTY,
                kind,
                per,
                new PlanItem.Days(first, last),
                times,
                Role.VILLAGE_TEAM,
                "office",
                at(),
                null);
    }

    private static Activity held(String kind, LocalDate day, int group) {
        return new Activity(id(), VILLAGE, kind, group, day, told(), false, 1, "team", at());
    }

    private static Activity.Told told() {
        return new Activity.Told("礼堂", 30, "", "");
    }

    private static ActivityId id() {
        return new ActivityId(UUID.randomUUID());
    }

    private static OffsetDateTime at() {
        return FIRST.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
    }
}
