package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.pledge.DisciplinePledge;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeRefusal;
import org.huanjie.discipline.pledge.SignedPaper;
import org.huanjie.discipline.pledge.SignedPaperLook;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 承诺登记入口 — files the papers that were signed, and takes down who has taken theirs back. */
@Controller
class PledgeRegisterController {

    private final DutyDesk desk;
    private final PledgeRegisterPages pages;
    private final DisciplinePledges pledges;
    private final SignedPaperLook look;
    private final Enrolment enrolment;
    private final Looks looks;

    PledgeRegisterController(
            DutyDesk desk,
            PledgeRegisterPages pages,
            DisciplinePledges pledges,
            SignedPaperLook look,
            Enrolment enrolment,
            Looks looks) {
        this.desk = desk;
        this.pages = pages;
        this.pledges = pledges;
        this.look = look;
        this.enrolment = enrolment;
        this.looks = looks;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty/pledges")
    Answer show(
            @PathVariable String village,
            @RequestParam(defaultValue = "STAFF") PledgeKind kind,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(village, kind, Form.EMPTY, who, desk.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/duty/pledges")
    Answer file(
            @PathVariable String village,
            @RequestParam PledgeKind kind,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile signature,
            SignedIn who,
            HttpServletRequest request)
            throws IOException {
        var typed = Typed.ofAll("discipline.pledge.field.", form);
        var on = typed.day("on");
        var people = desk.named(desk.election(village), typed, "people", "others");
        var paper = look.at(signature == null ? new byte[0] : signature.getBytes());
        if (paper instanceof Verdict.Refused<SignedPaper>(var faults)) {
            faults.forEach(typed::wrong);
        }
        Verdict<Integer> filed = typed.unless(() ->
                paper.answer(good -> pledges.onPaper(village, kind, people, on, good, who), Verdict::<Integer>refused));
        return switch (filed) {
            case Verdict.Done<Integer>(var fresh) -> Redirect.to(path(village, kind), "discipline.pledge.filed", fresh);
            case Verdict.Refused<Integer>(var reasons) -> {
                var words = desk.words(request);
                yield pages.page(village, kind, typed.form(reasons, words), who, words);
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/duty/pledges/take-back")
    Answer takeBack(
            @PathVariable String village,
            @RequestParam PledgeKind kind,
            @RequestParam UUID person,
            SignedIn who,
            HttpServletRequest request) {
        var found = enrolment.find(village, person);
        Verdict<Nothing> taken = found.isPresent()
                ? pledges.takeBack(found.get(), kind, who)
                : Verdict.refused(PledgeRefusal.NOT_ENROLLED.of());
        return switch (taken) {
            case Verdict.Done<Nothing> _ -> Redirect.to(path(village, kind), "discipline.pledge.taken-back");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.page(village, kind, Form.sent(Map.of(), reasons, words), who, words);
            }
        };
    }

    /** The paper or the drawn signature; that somebody looked is on record. */
    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty/pledges/{pledge}/paper")
    ResponseEntity<byte[]> paper(
            @PathVariable String village, @PathVariable UUID pledge, SignedIn who, HttpServletRequest request) {
        var one = pledges.of(desk.election(village)).stream()
                .filter(other -> other.id().equals(pledge))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        var paper = pledges.signature(village, pledge).orElseThrow(NoSuchPage::new);
        looks.record(
                who,
                village,
                lookedAt(village, one),
                "discipline.pledge",
                desk.words(request).of("discipline.pledge.look"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(paper.content());
    }

    private UUID lookedAt(String village, DisciplinePledge pledge) {
        return enrolment
                .find(village, pledge.person())
                .flatMap(EnrolledPerson::voter)
                .map(voter -> voter.uuid())
                .orElse(pledge.person());
    }

    private static String path(String village, PledgeKind kind) {
        return DutyDesk.home(village) + "/pledges?kind=" + kind;
    }
}
