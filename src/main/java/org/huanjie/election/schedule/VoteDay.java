package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.election.calendar.Template;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Term;
import org.huanjie.law.LegalCalendar;
import org.huanjie.law.Rulebook;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

/** 选举日审查 — which limits a day for the vote of a villagers' committee breaks; plan and start ask the same check. */
final class VoteDay {

    /** 一般不得超过六个月 (ZJ Art. 3). */
    static final int MONTHS_OFF_TERM = 6;

    /** 依法提前或延期 — the papers without which no vote lies outside the term (ZJ Art. 3). */
    static final List<DocumentKind> OFF_TERM =
            List.of(DocumentKind.OFF_TERM_APPLICATION, DocumentKind.OFF_TERM_APPROVAL);

    private VoteDay() {}

    /** How many days before the vote the roll is out (R-RG-5), so that nobody starts later; none where no source gives it. */
    static int rollDays(Rulebook edition) {
        return edition.settings().rollPublishDays().orElse(0);
    }

    /** The last day of the term on which a vote is lawful with these papers. */
    static LocalDate last(Term term, Set<DocumentKind> papers) {
        return papers.containsAll(OFF_TERM) ? LegalCalendar.months(term.ends(), MONTHS_OFF_TERM) : term.ends();
    }

    /** Every limit that the day breaks, as of today; an election outside the term needs its papers. */
    static List<Reason> against(Term term, Rulebook edition, LocalDate day, LocalDate today, Set<DocumentKind> papers) {
        var reasons = new ArrayList<>(tooSoon(edition, day, today));
        reasons.addAll(outside(term, day, papers));
        return reasons;
    }

    /** Whether the roll could not be out in time for this day any more (R-RG-5). */
    static List<Reason> tooSoon(Rulebook edition, LocalDate day, LocalDate today) {
        int roll = rollDays(edition);
        var soonest = LegalCalendar.atLeastAfter(today, roll);
        return day.isBefore(soonest) ? List.of(StartRefusal.TOO_SOON.of(day, roll, soonest)) : List.of();
    }

    /** What a day outside the term lacks (ZJ Art. 3). */
    static List<Reason> outside(Term term, LocalDate day, Set<DocumentKind> papers) {
        var reasons = new ArrayList<Reason>();
        if (!day.isBefore(term.began()) && !day.isAfter(term.ends())) {
            return reasons;
        }
        if (day.isBefore(LegalCalendar.months(term.began(), -MONTHS_OFF_TERM))
                || day.isAfter(LegalCalendar.months(term.ends(), MONTHS_OFF_TERM))) {
            reasons.add(StartRefusal.FAR_OFF_TERM.of(day, term.began(), term.ends(), MONTHS_OFF_TERM));
        }
        for (var kind : OFF_TERM) {
            if (!papers.contains(kind)) {
                reasons.add(StartRefusal.OFF_TERM.of(day, term.began(), term.ends(), kind));
            }
        }
        return reasons;
    }

    /** What speaks against a day without forbidding it: a public holiday; a plan that began in the past; the branch after the committee. */
    static List<Reason> advice(
            Rulebook edition, LocalDate day, LocalDate today, @Nullable LocalDate branch, LegalCalendar calendar) {
        var advice = new ArrayList<Reason>();
        var holidays = calendar.holidays();
        holidays.on(day).ifPresent(span -> advice.add(PlanRefusal.HOLIDAY.of(day, new Festival(span.festival()))));
        var start = Template.of(edition.base().name()).planned("S03", day, calendar);
        if (start.isBefore(today)) {
            advice.add(PlanRefusal.SHORT.of(day, start));
        }
        if (branch == null || branch.isAfter(day)) {
            advice.add(PlanRefusal.BRANCH_FIRST.of(day));
        }
        advice.addAll(unknown(calendar, start, day));
        return advice;
    }

    /** That the holidays of a year between these days are not known yet: days may still move. */
    static List<Reason> unknown(LegalCalendar calendar, LocalDate from, LocalDate until) {
        return calendar.unknownYear(from, until).stream()
                .mapToObj(year -> PlanRefusal.NO_NOTICE.of(Integer.toString(year)))
                .toList();
    }

    /** 节日. */
    private record Festival(String name) implements Worded {
        @Override
        public String key() {
            return "election.festival." + name;
        }
    }
}
