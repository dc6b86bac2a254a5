package org.huanjie.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.seat.history.TenureId;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.PetitionBy;
import org.huanjie.seat.recall.PetitionId;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.seat.recall.PetitionsLapse;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 罢免入口 — takes in a petition for a recall, who signed it, what the member said, and opens the vote (R-AF-5). */
@Controller
class PetitionController {

    private static final int MANY = 20_000;

    private final SeatForms forms;
    private final SeatConfirms confirms;
    private final Petitions petitions;
    private final Where where;

    PetitionController(SeatForms forms, SeatConfirms confirms, Petitions petitions, Where where) {
        this.forms = forms;
        this.confirms = confirms;
        this.petitions = petitions;
        this.where = where;
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/petitions")
    Answer file(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new SeatForms.Sent(village, form, who, request);
        var typed = sent.typed();
        var tenure = typed.id("tenure-PETITION");
        var byWhom = typed.choice("asked-PETITION", PetitionBy.class);
        int whole = typed.numberIfAny("whole-PETITION").orElse(0);
        var reasons = typed.text("reasons-PETITION", 2000);
        var filed = typed.day("filed-PETITION");
        var petition = typed.unless(() -> petitions.file(
                village, new TenureId(tenure.orElseThrow()), byWhom.orElseThrow(), whole, reasons, filed, who));
        return switch (petition) {
            case Verdict.Done(var one) -> Redirect.to(path(one), "seat.notice.petition");
            case Verdict.Refused(var refused) -> forms.again(sent, refused);
        };
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/seats/petitions/{petition}")
    Answer show(@PathVariable String village, @PathVariable PetitionId petition, SignedIn who, HttpServletRequest request) {
        return page(village, petition, who, Map.of(), List.of(), request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/petitions/{petition}/signers")
    Answer sign(
            @PathVariable String village,
            @PathVariable PetitionId petition,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var lines = typed.text("signers", MANY);
        return answer(
                typed.unless(() -> petitions.sign(village, petition, lines, who)), petition, village, who, form, request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/petitions/{petition}/strike")
    Answer strike(
            @PathVariable String village,
            @PathVariable PetitionId petition,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var lines = typed.text("signers-STRIKE", MANY);
        return answer(
                typed.unless(() -> petitions.strike(village, petition, lines, who)),
                petition,
                village,
                who,
                form,
                request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/petitions/{petition}/drop")
    Answer drop(@PathVariable String village, @PathVariable PetitionId petition, SignedIn who, HttpServletRequest request) {
        return answer(petitions.drop(village, petition, who), petition, village, who, Map.of(), request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/petitions/{petition}/admit")
    Answer admit(
            @PathVariable String village,
            @PathVariable PetitionId petition,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var against = petitions.againstAdmitting(village, petition, who);
        if (!against.isEmpty()) {
            return page(village, petition, who, Map.of(), against, request);
        }
        var words = where.words(request);
        return confirms.admitting(petitions.find(village, petition).orElseThrow(), words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> switch (petitions.admit(village, petition, who)) {
                    case Verdict.Done(var recall) -> Redirect.to("/villages/" + recall.village(), "seat.notice.admitted");
                    case Verdict.Refused(var reasons) -> page(village, petition, who, Map.of(), reasons, request);
                });
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/seats/petitions/{petition}/hearing")
    Answer hear(
            @PathVariable String village,
            @PathVariable PetitionId petition,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var heard = new Petition.Heard(typed.day("heard"), typed.text("words", 4000), typed.ticked("declined"));
        return answer(
                typed.unless(() -> petitions.hear(village, petition, heard, who)), petition, village, who, form, request);
    }

    private Answer answer(
            Verdict<Petition> done,
            PetitionId petition,
            String village,
            SignedIn who,
            Map<String, String> form,
            HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done(var one) -> Redirect.to(path(one), "seat.notice.kept");
            case Verdict.Refused(var reasons) -> page(village, petition, who, form, reasons, request);
        };
    }

    private Answer page(
            String village,
            PetitionId id,
            SignedIn who,
            Map<String, String> form,
            List<Reason> faults,
            HttpServletRequest request) {
        var words = where.words(request);
        var petition = petitions.find(village, id).orElseThrow(NoSuchPage::new);
        return new PetitionPage(
                where.form(village, words.of("seat.petition.title", petition.member().name())),
                path(petition),
                facts(petition, words),
                petition.reasons(),
                petition.heard().map(heard -> said(heard, words)),
                petition.byWhom() == PetitionBy.VILLAGERS,
                petition.open(),
                petition.end().isEmpty() && Permission.PRESIDE.isOf(who, village),
                Permission.KEEP_BODIES.isOf(who, village),
                Form.sent(form, faults, words));
    }

    private static List<String> facts(Petition petition, Words words) {
        var facts = new ArrayList<String>();
        facts.add(words.of(
                "seat.petition.about",
                petition.member().name(),
                Wording.of(words, petition.member().post()),
                Wording.of(words, petition.filed())));
        facts.add(words.of(
                "seat.petition.signed",
                Wording.of(words, petition.byWhom()),
                petition.whole(),
                petition.byWhom().needed(petition.whole()),
                petition.signers()));
        if (petition.recall() != null) {
            facts.add(words.of("seat.petition.admitted"));
        }
        if (petition.open()) {
            facts.add(words.of("seat.petition.lapses", Wording.of(words, PetitionsLapse.on(petition))));
        }
        petition.end()
                .ifPresent(end -> facts.add(words.of(
                        end.lapsed() ? "seat.petition.lapsed" : "seat.petition.dropped", Wording.of(words, end.on()))));
        return facts;
    }

    private static String said(Petition.Heard heard, Words words) {
        return words.of(
                heard.declined() ? "seat.petition.declined" : "seat.petition.heard",
                Wording.of(words, heard.on()),
                heard.words());
    }

    private static Typed typed(Map<String, String> form) {
        return Typed.of("seat.field.", form);
    }

    private static String path(Petition petition) {
        return SeatsPages.path(petition.village()) + "/petitions/" + petition.id();
    }
}
