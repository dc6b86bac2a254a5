package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.postponement.Postponement;
import org.huanjie.election.postponement.PostponementGround;
import org.huanjie.election.postponement.Postponements;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 改期页的入口 — puts the day of a vote off (R-PL-2). */
@Controller
class PostponementController {

    private final Where where;
    private final Postponements postponements;

    PostponementController(Where where, Postponements postponements) {
        this.where = where;
        this.postponements = postponements;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/election/{body}/postponement")
    Answer show(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.ACT_FOR_TOWN)
    @AsksFirst
    @PostMapping("/villages/{village}/election/{body}/postponement")
    Answer postpone(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var typed = Typed.of("election.field.", form);
        var decided = new Postponements.Decided(
                typed.day("day"), typed.choice("ground", PostponementGround.class), typed.text("decision"), typed.day("decided"));
        var reasons = typed.faults().isEmpty() ? postponements.against(election, decided, who) : typed.faults();
        if (!reasons.isEmpty()) {
            return page(election, who, words, form, reasons);
        }
        return confirm(election, decided, form, words)
                .unlessConfirmed(form.getOrDefault(ConfirmPage.SHOWN, ""), words)
                .orElseGet(() -> postponed(election, decided, form, who, words));
    }

    private Answer postponed(
            Election election, Postponements.Decided decided, Map<String, String> form, SignedIn who, Words words) {
        return switch (postponements.postpone(election.id(), decided, who)) {
            case Verdict.Done(var done) ->
                Redirect.to("/villages/" + done.village(), "election.postponement.done", Wording.of(words, decided.day()));
            case Verdict.Refused(var refused) -> page(election, who, words, form, refused);
        };
    }

    private static ConfirmPage confirm(
            Election election, Postponements.Decided decided, Map<String, String> form, Words words) {
        var page = ConfirmPage.asks(
                        words.of("election.postponement.confirm", Wording.of(words, decided.day())),
                        action(election),
                        words.of("election.postponement.submit"),
                        new ConfirmPage.Back(words.of("election.postponement.back"), action(election)))
                .fact(words.of("election.postponement.before"), said(election, words))
                .fact(words.of("election.field.day"), Wording.of(words, decided.day()))
                .fact(
                        words.of("election.field.ground"),
                        Wording.of(words, decided.ground().orElseThrow()))
                .fact(words.of("election.field.decision"), decided.document())
                .follows(words.of("election.postponement.follows.kept"))
                .follows(words.of("election.postponement.follows.periods"))
                .follows(words.of("election.postponement.follows.hall"))
                .follows(words.of("election.postponement.follows.public"));
        for (var name : List.of("day", "ground", "decision", "decided")) {
            page = page.hidden(name, form.getOrDefault(name, ""));
        }
        return page.page();
    }

    private PostponementPage page(
            Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        return new PostponementPage(
                where.form(
                        election.village(),
                        words.of("election.postponement.title", Wording.of(words, election.body()))),
                action(election),
                said(election, words),
                postponements.of(election.id()).stream().map(one -> line(one, words)).toList(),
                Permission.ACT_FOR_TOWN.isOf(who) && Postponements.isOpen(election),
                Stream.of(PostponementGround.values())
                        .map(ground -> new Option(
                                ground.name(), Wording.of(words, ground), ground.name().equals(typed.get("ground"))))
                        .toList(),
                Form.sent(typed, faults, words));
    }

    private static String said(Election election, Words words) {
        return Optional.ofNullable(election.day())
                .map(day -> Wording.of(words, day))
                .orElseGet(() -> words.of("election.village.not-fixed"));
    }

    private static String line(Postponement one, Words words) {
        return words.of(
                "election.postponement.line",
                Wording.of(words, one.before()),
                Wording.of(words, one.day()),
                Wording.of(words, one.ground()),
                one.document(),
                Wording.of(words, one.decidedOn()));
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/" + election.body().slug() + "/postponement";
    }
}
