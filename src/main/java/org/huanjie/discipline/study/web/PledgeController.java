package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.ReadText;
import org.huanjie.discipline.pledge.SignedPaperLook;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 签署承诺入口 — somebody reads the words of a pledge and signs them by hand on their own telephone, or takes theirs back. */
@Controller
class PledgeController {

    /** Who received it: nobody but the page itself; the ledger names no one. */
    private static final String OWN_PAGE = "own-page";

    private final StudyCookie cookie;
    private final StudyPages pages;
    private final DisciplinePledges pledges;
    private final SignedPaperLook look;
    private final Where where;

    PledgeController(
            StudyCookie cookie, StudyPages pages, DisciplinePledges pledges, SignedPaperLook look, Where where) {
        this.cookie = cookie;
        this.pages = pages;
        this.pledges = pledges;
        this.look = look;
        this.where = where;
    }

    @Open
    @GetMapping("/study/pledge/{kind}")
    Answer pledge(@PathVariable PledgeKind kind, HttpServletRequest request) {
        var words = where.words(request);
        return cookie.<Answer>let(request, person -> pages.pledge(person, kind, Form.EMPTY, words))
                .orElseGet(() -> Redirect.to(StudyController.PATH));
    }

    @Open
    @PostMapping("/study/pledge/{kind}")
    Answer sign(
            @PathVariable PledgeKind kind,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(required = false) @Nullable MultipartFile signature,
            HttpServletRequest request)
            throws IOException {
        var words = where.words(request);
        var content = signature == null ? new byte[0] : signature.getBytes();
        var read = new ReadText(kind, edition, digest, words.chinese());
        return cookie.<Answer>let(request, person -> answer(sign(person, read, content), person, kind, words))
                .orElseGet(() -> Redirect.to(StudyController.PATH));
    }

    @Open
    @PostMapping("/study/pledge/{kind}/take-back")
    Answer takeBack(@PathVariable PledgeKind kind, HttpServletRequest request) {
        var words = where.words(request);
        return cookie.<Answer>let(
                        request,
                        person -> switch (pledges.takeBack(person, kind, OWN_PAGE)) {
                            case Verdict.Done<?> _ -> Redirect.to(StudyController.PATH, "discipline.study.taken-back");
                            case Verdict.Refused<?>(var reasons) -> again(person, kind, reasons, words);
                        })
                .orElseGet(() -> Redirect.to(StudyController.PATH));
    }

    private Verdict<UUID> sign(EnrolledPerson person, ReadText read, byte[] content) {
        return look.at(content)
                .answer(good -> pledges.onTheSpot(person, read, good, OWN_PAGE), Verdict::<UUID>refused);
    }

    private Answer answer(Verdict<UUID> signed, EnrolledPerson person, PledgeKind kind, Words words) {
        return switch (signed) {
            case Verdict.Done<UUID> _ -> Redirect.to(StudyController.PATH, "discipline.study.signed");
            case Verdict.Refused<UUID>(var reasons) -> again(person, kind, reasons, words);
        };
    }

    private PledgePage again(EnrolledPerson person, PledgeKind kind, List<Reason> reasons, Words words) {
        return pages.pledge(person, kind, Form.sent(Map.of(), reasons, words), words);
    }
}
