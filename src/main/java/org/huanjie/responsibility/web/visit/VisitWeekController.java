package org.huanjie.responsibility.web.visit;

import static org.huanjie.access.who.Role.COUNTY_OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 夜访总览 — of one's town or county, by the week; the county's setting of day and hour. */
@Controller
class VisitWeekController {

    private final VisitRules rules;
    private final VisitPages pages;
    private final VisitWeekPages weeks;

    VisitWeekController(VisitRules rules, VisitPages pages, VisitWeekPages weeks) {
        this.rules = rules;
        this.pages = pages;
        this.weeks = weeks;
    }

    /** Of the division one works for, or of a town of it; who works for a village is sent to the village's visits. */
    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping("/visits")
    Answer show(
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String day,
            SignedIn who,
            HttpServletRequest request) {
        if (who.role().level() == Level.VILLAGE) {
            return Redirect.to(VisitPages.path(who.division()));
        }
        if (!town.isEmpty() && !who.covers(town)) {
            throw new NoSuchPage();
        }
        var place = town.isEmpty() ? pages.place(who.division(), who.role().level()) : pages.place(town, Level.TOWN);
        var words = pages.words(request);
        return weeks.page(place, VisitDays.day(day).orElse(words.today()), Map.of(), List.of(), who, words);
    }

    @Allowed(COUNTY_OFFICE)
    @PostMapping("/visits/setting")
    Answer set(@RequestParam Map<String, String> typed, SignedIn who, HttpServletRequest request) {
        var words = pages.words(request);
        var days = typed.getOrDefault("photoDays", "").strip();
        var rule = new VisitRule(
                number(typed.getOrDefault("weekday", "")),
                number(typed.getOrDefault("hour", "")),
                typed.getOrDefault("due", "").equals(VisitRule.Due.TERM.name())
                        ? VisitRule.Due.TERM
                        : VisitRule.Due.START);
        return switch (rules.set(
                who.division(), rule, days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(days)), who)) {
            case Verdict.Done(ResponsibilityEntry done) -> Redirect.to("/visits", "visit.notice.set");
            case Verdict.Refused(var reasons) ->
                weeks.page(pages.place(who.division(), Level.COUNTY), words.today(), typed, reasons, who, words);
        };
    }

    // what is no number is none that is allowed
    private static int number(String typed) {
        return Typing.number(typed).orElse(-1);
    }
}
