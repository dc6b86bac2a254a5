package org.huanjie.briefing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.briefing.BriefingKind;
import org.huanjie.briefing.BriefingOutcome;
import org.huanjie.briefing.BriefingRule;
import org.huanjie.briefing.BriefingState;
import org.huanjie.problem.web.SituationWords;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 会议用语 — what the pages of the meetings say, in the reader's language. */
final class BriefingWords {

    private BriefingWords() {}

    /** The colour of a state; its word always stands beside it. */
    static String look(BriefingState state) {
        return switch (state) {
            case HELD -> "done";
            case DUE -> "wait";
            case MISSED -> "stop";
            case NOT_DUE -> "";
        };
    }

    /** What is to be held, and by when. */
    static String due(BriefingRule rule, LocalDate period, Words words) {
        var day = Wording.of(words, rule.dueDay(period));
        return rule.kind().isDaily()
                ? words.of("briefing.due-daily", day, rule.hour())
                : words.of("briefing.due-weekly", day, rule.hour());
    }

    /** The period of a meeting: its day, or the days of its week. */
    static String period(BriefingKind kind, LocalDate period, Words words) {
        return kind.isDaily()
                ? Wording.of(words, period)
                : words.of("briefing.week", Wording.of(words, period), Wording.of(words, period.plusDays(6)));
    }

    static String weekday(int weekday, Words words) {
        return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, words.locale());
    }

    /** The short names of the villages below a division, by code; of a village itself, its own. */
    static Map<String, String> places(String division, Divisions divisions) {
        var all = new DivisionCode(division).level() == Level.VILLAGE
                ? divisions.find(division).stream().toList()
                : divisions.villages(division);
        return all.stream().collect(Collectors.toMap(Division::code, Division::shortName));
    }

    /** What stands against a meeting as a whole. */
    static List<Reason.Said> grounds(BriefingOutcome.Refused refused, SituationWords words) {
        return words.grounds(refused.reasons());
    }
}
