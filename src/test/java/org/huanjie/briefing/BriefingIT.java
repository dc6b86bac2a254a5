package org.huanjie.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.briefing.seat.HolderId;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.briefing.seat.SeatPresence;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.problem.Origin;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.junit.jupiter.api.Test;

/** 选情分析会 — in a village that started on Saturday 21 January 2017. */
class BriefingIT extends BriefingRoom {

    @Test
    void oneIsDueEveryDayAndWhatIsNotHeldShows() {
        assertThat(state(team, village)).isEqualTo(BriefingState.DUE);
        assertThat(state(town, county.village(1))).isEqualTo(BriefingState.NOT_DUE);
        sits(START);
        done(hold(START));
        assertThat(state(team, village)).isEqualTo(BriefingState.HELD);
        clock.set(START.plusDays(3));
        assertThat(as(team, () -> briefings.missed(village))).containsExactly(START.plusDays(2), START.plusDays(1));
        assertThat(as(town, () -> briefings.states(county.town(), BriefingKind.VILLAGE_DAILY, START.plusDays(1))))
                .containsOnly(java.util.Map.entry(village, BriefingState.MISSED));
        done(hold(START.plusDays(1)));
        assertThat(as(team, () -> briefings.missed(village))).containsExactly(START.plusDays(2));
        assertThat(as(team, () -> briefings.held(village, 5)).getFirst().recordedLater(clock.getZone()))
                .isTrue();
        assertThat(as(town, () -> briefings.last(county.town()))).containsEntry(village, START.plusDays(1));
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
        assertThat(state(team, village)).isEqualTo(BriefingState.NOT_DUE);
    }

    @Test
    void aWeekHasOneMeetingOfTheSevenWithEachAnsweredFor() {
        clock.set(LocalDate.of(2017, 1, 24));
        assertThat(state(town, county.town())).isEqualTo(BriefingState.MISSED);
        assertThat(keys(hold(town, county.town(), today(), List.of(), List.of(MinuteDraft.of("一切正常", "")))))
                .containsExactly("briefing.refused.no-roster");
        for (var seat : Seat.of(county.town())) {
            done(name(town, county.town(), seat, "", seat.name(), today()));
        }
        var seven = as(town, () -> seats.of(county.town(), today()));
        assertThat(seven).extracting(SeatHolder::seat).containsExactlyElementsOf(Seat.of(county.town()));
        var said = new ArrayList<BriefingReport.Said>();
        seven.forEach(one -> said.add(new BriefingReport.Said(one.id(), SeatPresence.PRESENT, "")));
        said.set(1, new BriefingReport.Said(seven.get(1).id(), SeatPresence.REPRESENTED, ""));
        said.set(2, new BriefingReport.Said(seven.get(2).id(), SeatPresence.ABSENT, "某人"));
        said.removeLast();
        assertThat(keys(hold(town, county.town(), today(), said, List.of())))
                .containsExactly(
                        "briefing.refused.no-representative",
                        "briefing.refused.representative-of-none",
                        "briefing.refused.no-presence",
                        "briefing.refused.no-minutes");
        said.set(1, new BriefingReport.Said(seven.get(1).id(), SeatPresence.REPRESENTED, "党政办主任"));
        said.set(2, new BriefingReport.Said(seven.get(2).id(), SeatPresence.ON_LEAVE, ""));
        said.add(new BriefingReport.Said(seven.getLast().id(), SeatPresence.ABSENT, ""));
        var id = done(hold(town, county.town(), today(), said, List.of(MinuteDraft.of("一切正常", ""))));
        var held = as(town, () -> briefings.find(id)).orElseThrow();
        assertThat(held.came()).isEqualTo(5);
        assertThat(held.expected()).isEqualTo(7);
        assertThat(held.period()).isEqualTo("2017-01-23");
        assertThat(as(town, () -> minutes.attended(id)).get(1).representedBy()).isEqualTo("党政办主任");
        clock.set(LocalDate.of(2017, 1, 27));
        assertThat(keys(hold(town, county.town(), today(), said, List.of(MinuteDraft.of("再开一次", "")))))
                .containsExactly("briefing.refused.held-already");
    }

    @Test
    void aSeatHasOneHolderAndOnlyItsOwnOfficeNamesThem() {
        done(name(town, county.town(), Seat.MAYOR, "", "前任", START));
        clock.set(START.plusDays(5));
        assertThat(keys(name(town, county.town(), Seat.MAYOR, "", "后任", START.minusDays(1))))
                .containsExactly("briefing.refused.since");
        done(name(town, county.town(), Seat.MAYOR, "", "后任", today()));
        assertThat(as(town, () -> seats.of(county.town(), today())))
                .extracting(SeatHolder::personName)
                .containsExactly("后任");
        assertThat(as(town, () -> seats.of(county.town(), START)))
                .extracting(SeatHolder::personName)
                .containsExactly("前任");
        assertThat(keys(name(office, county.town(), Seat.POLICE, "", "", today().plusDays(1))))
                .containsExactly(
                        "briefing.refused.not-yours", "briefing.refused.no-name", "briefing.refused.day-ahead");
        assertThat(keys(name(team, village, Seat.MAYOR, "", "甲", today()))).containsExactly("briefing.refused.no-seat");
        assertThat(keys(name(team, village, Seat.TEAM, " ", "甲", today())))
                .containsExactly("briefing.refused.no-organ");
        assertThatThrownBy(() -> insertSeat("POLICE")).hasStackTraceContaining("check constraint");
        var holder = as(town, () -> seats.of(county.town(), today())).getFirst().id();
        done(as(town, () -> seats.end(county.town(), holder, town)));
        assertThat(keys(as(town, () -> seats.end(county.town(), holder, town))))
                .containsExactly("briefing.refused.seat-ended");
    }

    @Test
    void theAgendaDrawsItselfAndStaysAsItWas() {
        sits(START);
        var blue = registered(Risk.BLUE, "路灯");
        var red = registered(Risk.RED, "河道");
        given(as(team, () -> tasks.give(red, "清淤", Owner.of(team), START.plusDays(1), team)));
        clock.set(START.plusDays(6));
        var now = as(team, () -> agenda.now(village));
        assertThat(now)
                .extracting(AgendaItem::kind)
                .startsWith(AgendaKind.PROBLEM, AgendaKind.PROBLEM, AgendaKind.TASK, AgendaKind.VISIT)
                .contains(AgendaKind.DEADLINE);
        assertThat(now).extracting(AgendaItem::subject).startsWith("河道", "路灯", "清淤");
        var id = done(hold(today()));
        assertThat(as(team, () -> agenda.of(id))).isEqualTo(now);
        closed(blue);
        assertThat(as(team, () -> agenda.now(village))).hasSize(now.size() - 1);
        assertThat(as(team, () -> agenda.of(id))).isEqualTo(now);
        assertThat(as(town, () -> agenda.now(county.town())))
                .extracting(AgendaItem::village)
                .contains(village);
    }

    @Test
    void aLongAgendaSaysHowMuchMoreThereIs() {
        for (int n = 0; n < Agenda.MOST + 2; n++) {
            registered(Risk.BLUE, "事项" + n);
        }
        var listed = as(team, () -> agenda.now(village)).stream()
                .filter(item -> item.kind() == AgendaKind.PROBLEM)
                .toList();
        assertThat(listed).hasSize(Agenda.MOST);
        assertThat(listed.getLast().further()).isEqualTo(2);
        assertThat(listed.getFirst().further()).isZero();
    }

    @Test
    void aDecisionBecomesATaskOfAnOldOrANewProblemInOneStep() {
        sits(START);
        var problem = registered(Risk.RED, "河道");
        var due = START.plusDays(3);
        var id = done(hold(
                team,
                village,
                START,
                everyoneCame(),
                List.of(
                        new MinuteDraft("河道仍淤塞", "请水利站派机", problem.id(), null, Owner.of(team), due),
                        new MinuteDraft(
                                "祠堂前路灯不亮",
                                "装灯",
                                null,
                                new MinuteDraft.Matter(village, new ProblemKind("LEGACY"), Risk.YELLOW),
                                null,
                                due),
                        new MinuteDraft("河道的事下次再议", "", problem.id(), null, null, null))));
        var said = as(team, () -> minutes.of(id));
        assertThat(said).hasSize(3);
        assertThat(as(team, () -> tasks.find(said.get(0).task())).orElseThrow().text())
                .isEqualTo("请水利站派机");
        var entered = as(team, () -> problems.find(said.get(1).problem())).orElseThrow();
        assertThat(entered.origin()).isEqualTo(Origin.BRIEFING);
        assertThat(entered.state()).isEqualTo(ProblemState.ASSIGNED);
        assertThat(entered.title()).isEqualTo("祠堂前路灯不亮");
        assertThat(said.get(2).task()).isNull();
        assertThat(said.get(2).number()).isEqualTo(problem.number());
        assertThat(as(team, () -> briefings.find(id)).orElseThrow().tasks()).isEqualTo(2);
        assertThat(kindsInTheLedger())
                .contains("situation.briefing-held", "situation.problem-registered")
                .filteredOn("situation.task-given"::equals)
                .hasSize(2);
    }

    @Test
    void faultyEntriesAreAllNamedAndNothingIsKept() {
        sits(START);
        var before = as(team, () -> problems.count(village, ProblemFilter.ALL));
        var outcome = hold(
                team,
                village,
                START,
                everyoneCame(),
                List.of(
                        new MinuteDraft(
                                "有事",
                                "办",
                                null,
                                new MinuteDraft.Matter(village, new ProblemKind("LEGACY"), Risk.RED),
                                null,
                                START.plusDays(1)),
                        new MinuteDraft("", "", null, null, Owner.of(team), null),
                        new MinuteDraft(
                                "别村的事",
                                "办",
                                null,
                                new MinuteDraft.Matter(county.village(1), null, null),
                                null,
                                START.minusDays(1))));
        var refused = (BriefingOutcome.Refused) outcome;
        assertThat(refused.ofMinutes()).containsOnlyKeys(2, 3);
        assertThat(refused.ofMinutes().get(2))
                .extracting(reason -> reason.key())
                .containsExactly(
                        "briefing.refused.no-said",
                        "briefing.refused.no-decision",
                        "briefing.refused.no-due",
                        "briefing.refused.no-problem");
        assertThat(refused.ofMinutes().get(3))
                .extracting(reason -> reason.key())
                .containsExactly(
                        "situation.refused.no-kind", "situation.refused.no-risk", "briefing.refused.no-village");
        assertThat(as(team, () -> problems.count(village, ProblemFilter.ALL))).isEqualTo(before);
        assertThat(as(team, () -> briefings.at(village, START))).isEmpty();
        assertThat(keys(hold(office, village, START, everyoneCame(), List.of(MinuteDraft.of("代开", "")))))
                .containsExactly("briefing.refused.not-yours");
    }

    @Test
    void membersOfTheCountyGroupAreAskedAndTheirPresenceIsKept() {
        sits(START);
        done(name(office, county.code(), Seat.GUIDANCE, "县民政局", "某同志", START));
        assertThat(as(team, () -> seats.of(county.code(), START))).isEmpty();
        var member = as(team, () -> seats.guidance(village, START)).getFirst();
        assertThat(member.organ()).isEqualTo("县民政局");
        done(as(team, () -> invitations.invite(village, START, member.id(), team)));
        done(as(office, () -> invitations.invite(village, START.plusDays(1), member.id(), office)));
        assertThat(keys(as(
                        team,
                        () -> invitations.invite(village, START.minusDays(1), new HolderId(UUID.randomUUID()), team))))
                .containsExactly("briefing.refused.invitation-day", "briefing.refused.no-member");
        assertThat(keys(as(town, () -> invitations.invite(village, START, member.id(), town))))
                .containsExactly("briefing.refused.not-yours");
        assertThat(keys(hold(team, village, START, justTheTeam(), List.of(MinuteDraft.of("正常", "")))))
                .containsExactly("briefing.refused.no-presence");
        var id = done(hold(START));
        assertThat(as(team, () -> minutes.attended(id)))
                .extracting(Minutes.Attended::guest)
                .containsExactly(false, true);
        assertThat(as(office, () -> briefings.guided(county.code(), START, START)))
                .containsEntry(village, 1);
        var neighbour = TestSignIn.person(Role.VILLAGE_TEAM, county.village(1));
        assertThat(as(neighbour, () -> seats.guidance(village, START))).isEmpty();
        assertThat(as(neighbour, () -> briefings.find(id))).isEmpty();
    }

    @Test
    void theCountySetsWhenMeetingsAreDue() {
        var friday = new BriefingRule(BriefingKind.TOWN_WEEKLY, 5, 18, Stage.STARTED);
        assertThat(keys(as(town, () -> rules.set(county.code(), friday, town))))
                .containsExactly("briefing.refused.rule-not-yours");
        assertThat(keys(as(
                        office,
                        () -> rules.set(
                                county.code(),
                                new BriefingRule(BriefingKind.TOWN_WEEKLY, 8, 0, Stage.ARCHIVED),
                                office))))
                .containsExactly("briefing.refused.rule");
        done(as(office, () -> rules.set(county.code(), friday, office)));
        assertThat(as(town, () -> rules.of(county.town(), BriefingKind.TOWN_WEEKLY)))
                .isEqualTo(friday);
        clock.set(LocalDate.of(2017, 1, 27).atTime(17, 0));
        assertThat(state(town, county.town())).isEqualTo(BriefingState.DUE);
        clock.set(LocalDate.of(2017, 1, 27).atTime(18, 0));
        assertThat(state(town, county.town())).isEqualTo(BriefingState.MISSED);
        var early = new BriefingRule(BriefingKind.VILLAGE_DAILY, 1, 24, Stage.PREPARING);
        done(as(office, () -> rules.set(county.code(), early, office)));
        assertThat(state(town, county.village(1))).isEqualTo(BriefingState.DUE);
    }

    @Test
    void twoWhoTakeOneMeetingDownAtOneTimeMakeOneRecord() throws Exception {
        sits(START);
        var said = everyoneCame();
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(
                    () -> hold(team, village, START, said, List.of(MinuteDraft.of("甲记", ""))),
                    () -> hold(team, village, START, said, List.of(MinuteDraft.of("乙记", "")))));
            var done = 0;
            for (var outcome : outcomes) {
                done += outcome.get() instanceof BriefingOutcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private void insertSeat(String seat) {
        as(
                team,
                () -> sql.sql("""
                        INSERT INTO situation.seat_holder (id, division, seat, organ, person_name, since, named_by, named_at)
                        VALUES (gen_random_uuid(), :village, :seat, 'x', 'x', '2017-01-21', 'x', now())""").param("village", village).param("seat", seat).update());
    }
}
