package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.web.StartPage;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 启动页 — fixes seats and day (S03). */
@Controller
class SeatsAndDayController {

    private final Where where;
    private final Start start;
    private final Terms terms;

    SeatsAndDayController(Where where, Start start, Terms terms) {
        this.where = where;
        this.start = start;
        this.terms = terms;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/election/{body}/start")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = where.election(village, body);
        var day = election.day();
        var typed = day == null
                ? Map.<String, String>of()
                : Map.of("seats", Integer.toString(election.seats()), "day", day.toString());
        return page(election, who, where.words(request), typed, List.of());
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/start")
    Answer fix(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var typed = Typed.of("election.field.", form);
        int seats = typed.number("seats");
        var day = typed.day("day");
        if (!typed.faults().isEmpty()) {
            return page(election, who, words, form, typed.faults());
        }
        return switch (start.fix(election.id(), seats, day, who)) {
            case Verdict.Done<Election> _ ->
                Redirect.to("/villages/" + village, "election.start.fixed", seats, Wording.of(words, day));
            case Verdict.Refused(var refused) -> page(election, who, words, form, refused);
        };
    }

    private StartPage page(
            Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        var term = terms.get(election.term());
        return new StartPage(
                where.form(
                        election.village(), words.of("election.start.title", Wording.of(words, election.body()))),
                "/villages/" + election.village() + "/election/"
                        + election.body().slug() + "/start",
                words.of("election.start.hint", Wording.of(words, term.began()), Wording.of(words, term.ends())),
                Form.sent(typed, faults, words));
    }
}
