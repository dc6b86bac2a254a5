package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.roll.objection.Objection;
import org.huanjie.roll.objection.Objections;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 申诉页面 — the village election committee writes objections down and decides them; the offices above read along. */
@Controller
class ObjectionsController {

    private final Objections objections;
    private final Where where;
    private final Looks looks;
    private final Clock clock;
    private final RollConfirmations confirmations;
    private final Pace pace;

    ObjectionsController(
            Objections objections, Where where, Looks looks, Clock clock, RollConfirmations confirmations, Pace pace) {
        this.pace = pace;
        this.confirmations = confirmations;
        this.objections = objections;
        this.where = where;
        this.looks = looks;
        this.clock = clock;
    }

    @Allowed(to = Permission.HEAR_OBJECTIONS)
    @GetMapping("/villages/{village}/roll/objections")
    Answer all(
            @PathVariable String village,
            @RequestParam(defaultValue = "0") int page,
            SignedIn who,
            HttpServletRequest request) {
        return page(village, Math.max(0, page), who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.CONDUCT)
    @PostMapping("/villages/{village}/roll/objections")
    Answer file(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var turn = pace.objection(who);
        if (turn.isEmpty()) {
            return page(village, 0, who, where.words(request), form, List.of(ObjectController.tooMany()));
        }
        var filing = objections.file(
                village,
                form.getOrDefault("name", ""),
                form.getOrDefault("contact", ""),
                form.getOrDefault("text", ""),
                who);
        return switch (filing) {
            case Verdict.Done<Objection> _ -> Redirect.to(address(village), "roll.objections.noted");
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield page(village, 0, who, where.words(request), form, refused);
            }
        };
    }

    @Allowed(to = Permission.CONDUCT)
    @AsksFirst
    @PostMapping("/villages/{village}/roll/objections/{objection}/decide")
    Answer decide(
            @PathVariable String village,
            @PathVariable UUID objection,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return objections
                .find(objection)
                .filter(open ->
                        open.village().equals(village) && open.decision().isEmpty() && !answer.isBlank())
                .flatMap(open -> confirmations
                        .deciding(village, objection, upheld, answer, words)
                        .unlessConfirmed(shown, words))
                .orElseGet(() -> decided(village, objection, upheld, answer, who, request));
    }

    private Answer decided(
            String village, UUID objection, boolean upheld, String answer, SignedIn who, HttpServletRequest request) {
        return switch (objections.decide(objection, upheld, answer, who)) {
            case Verdict.Done<Objection> _ -> Redirect.to(address(village), "roll.objections.decided");
            case Verdict.Refused(var refused) ->
                page(village, 0, who, where.words(request), Map.of("answer-" + objection, answer), refused);
        };
    }

    private ObjectionsPage page(
            String village, int number, SignedIn who, Words words, Map<String, String> typed, List<Reason> reasons) {
        var found = objections.of(village, number);
        return new ObjectionsPage(
                village,
                where.name(village),
                objections.open(village),
                Permission.CONDUCT.isOf(who),
                found.stream()
                        .limit(Objections.PAGE)
                        .map(of -> looked(of, who, words))
                        .toList(),
                typed,
                Reason.said(words, reasons),
                number > 0 ? Optional.of(address(village) + "?page=" + (number - 1)) : Optional.empty(),
                found.size() > Objections.PAGE
                        ? Optional.of(address(village) + "?page=" + (number + 1))
                        : Optional.empty());
    }

    /** Who objected and how to reach them is personal: each look is recorded. */
    private ObjectionsPage.Card looked(Objection of, SignedIn who, Words words) {
        if (!of.forgotten()) {
            looks.record(who, of.village(), of.id(), "roll.objection", words.of("roll.objections.look"));
        }
        return card(of, words);
    }

    private ObjectionsPage.Card card(Objection of, Words words) {
        boolean waiting = of.decision().isEmpty();
        return new ObjectionsPage.Card(
                of.id().toString(),
                Wording.of(words, of.receivedAt()),
                Wording.of(words, of.dueOn()),
                waiting,
                waiting && LocalDate.now(clock).isAfter(of.dueOn()),
                words.of("roll.objections.channel." + of.channel()),
                of.forgotten() ? words.of("roll.objections.forgotten") : of.name(),
                of.contact().orElse(""),
                of.text(),
                of.decision().map(decision -> outcome(decision, words)).orElse(""),
                of.decision().map(Objection.Decision::answer).orElse(""));
    }

    static String outcome(Objection.Decision decision, Words words) {
        return words.of(decision.upheld() ? "roll.objections.upheld" : "roll.objections.dismissed");
    }

    private static String address(String village) {
        return RollController.address(village) + "/objections";
    }
}
