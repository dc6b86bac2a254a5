package org.huanjie.wall.web.hall;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Step;
import org.huanjie.election.web.Where;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.problem.Problems;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.wall.hall.BoxProgress;
import org.huanjie.wall.hall.Hall;
import org.huanjie.wall.hall.HallAct;
import org.huanjie.wall.hall.HallAlarm;
import org.springframework.stereotype.Component;

/** 投票现场页的编制 — puts the screen together from the hall as it was read. */
@Component
class HallPages {

    private final Where where;
    private final Problems problems;
    private final Clock clock;

    HallPages(Where where, Problems problems, Clock clock) {
        this.where = where;
        this.problems = problems;
        this.clock = clock;
    }

    HallPage of(Hall hall, SignedIn who, Words words) {
        var village = hall.election().village();
        var now = LocalDateTime.now(clock);
        return new HallPage(
                village,
                where.form(village, words.of("wall.hall.title")),
                HallClock.of(hall, now, words),
                act(hall, who, words),
                HallAlarm.of(hall, now).stream()
                        .map(alarm -> new HallPage.Alarm(
                                alarm.text(words), "/villages/" + village + "/" + alarm.page(), alarm.grave()))
                        .toList(),
                hall.account(),
                hours(hall.hours()),
                hall.desks().stream().map(HallPages::desk).toList(),
                hall.boxes().stream().map(box -> box(box, words)).toList(),
                people(hall.staff()),
                problems(village, who, words));
    }

    private static HallPage.Act act(Hall hall, SignedIn who, Words words) {
        var roles = hall.election()
                .table()
                .from(hall.election().stage())
                .map(Step::roles)
                .orElse(Set.of());
        return new HallPage.Act(
                Wording.of(words, hall.act()),
                hall.act() == HallAct.NONE ? "" : hall.act().href(hall.election().village()),
                Wording.of(words, roles.stream().sorted().toList()),
                hall.missing().stream().map(reason -> reason.said(words).text()).distinct().toList(),
                roles.contains(who.role()));
    }

    private static List<HallPage.Hour> hours(List<HourTotal> totals) {
        int most = Math.max(1, totals.stream().mapToInt(HourTotal::issued).max().orElse(1));
        return totals.stream()
                .map(total -> new HallPage.Hour(
                        DateTimeFormatter.ofPattern("H:mm").format(total.hour()),
                        Integer.toString(total.issued()),
                        Math.max(0, total.issued() * 100 / most)))
                .toList();
    }

    private static HallPage.DeskLine desk(Desk desk) {
        return new HallPage.DeskLine(
                desk.name(),
                desk.kind() == BoxKind.MOBILE,
                Integer.toString(desk.left()),
                Integer.toString(desk.given()),
                Integer.toString(desk.issued()),
                Integer.toString(desk.spoiled()),
                desk.left() * 100 / Math.max(1, desk.given()),
                HallAlarm.isShort(desk));
    }

    private static HallPage.BoxLine box(Box box, Words words) {
        var state = BoxProgress.of(box);
        return new HallPage.BoxLine(
                box.name(),
                box.mobile(),
                Wording.of(words, state),
                state == BoxProgress.STOPPED,
                state == BoxProgress.CHECKED);
    }

    // one person with two duties is one person in the hall
    private static HallPage.People people(List<StaffMember> staff) {
        var all = staff.stream().map(StaffMember::name).distinct().toList();
        var called = staff.stream().filter(member -> member.present().isPresent()).map(StaffMember::name).distinct().toList();
        var there = staff.stream().filter(StaffMember::there).map(StaffMember::name).distinct().toList();
        return new HallPage.People(
                called.size(),
                there.size(),
                all.size(),
                called.stream().filter(name -> !there.contains(name)).toList());
    }

    private Optional<String> problems(String village, SignedIn who, Words words) {
        return Permission.FOLLOW_WORK.isOf(who)
                ? Optional.of(words.of(
                        "wall.hall.problems",
                        Optional.ofNullable(problems.open(village).get(village)).map(Problems.Open::total).orElse(0)))
                : Optional.empty();
    }
}
