package org.huanjie.candidacy.review.organ.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.Inquiries;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.candidacy.review.organ.PeopleAsked;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 部门页面 — an organ's queue, one question at a time, and its answer. */
@Controller
class OrganController {

    static final String PATH = "/organ";
    private static final int LONGEST = 200;

    private final InquiryPages pages;
    private final Inquiries inquiries;
    private final PeopleAsked people;
    private final Where where;

    OrganController(InquiryPages pages, Inquiries inquiries, PeopleAsked people, Where where) {
        this.pages = pages;
        this.inquiries = inquiries;
        this.people = people;
        this.where = where;
    }

    @Allowed(Role.ORGAN)
    @GetMapping(PATH)
    Answer desk(SignedIn who, HttpServletRequest request) {
        return pages.desk(who, List.of(), where.words(request));
    }

    @Allowed(Role.ORGAN)
    @GetMapping(PATH + "/{inquiry}")
    Answer inquiry(@PathVariable UUID inquiry, SignedIn who, HttpServletRequest request) {
        return pages.inquiry(find(inquiry, who), "", Form.EMPTY, where.words(request));
    }

    /** Answers in the page itself, never by a link that could be kept. */
    @Allowed(Role.ORGAN)
    @PostMapping(PATH + "/{inquiry}/number")
    Answer number(
            @PathVariable UUID inquiry,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = find(inquiry, who);
        var words = where.words(request);
        var typed = Typed.of(InquiryForm.FAMILY, sent);
        var why = typed.text("why", LONGEST);
        if (!typed.faults().isEmpty()) {
            return pages.inquiry(of, "", typed.form(typed.faults(), words), words);
        }
        var number = people.number(of, why, who);
        return pages.inquiry(of, number.orElseGet(() -> words.of("candidacy.inquiry.off-roll")), Form.EMPTY, words);
    }

    @Allowed(Role.ORGAN)
    @AsksFirst
    @PostMapping(PATH + "/{inquiry}")
    Answer answer(
            @PathVariable UUID inquiry,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = find(inquiry, who);
        var words = where.words(request);
        var typed = Typed.of(InquiryForm.FAMILY, sent);
        var asked = inquiries.competence(of);
        var hits = InquiryForm.read(typed, asked);
        InquiryForm.atFields(inquiries.against(of, hits, Inquiry.Channel.FORM, who), asked).forEach(typed::wrong);
        if (!typed.faults().isEmpty()) {
            return pages.inquiry(of, "", typed.form(typed.faults(), words), words);
        }
        return pages.asks(of, hits, InquiryForm.typed(typed, asked.size()), words)
                .unlessConfirmed(sent.getOrDefault(ConfirmPage.SHOWN, ""), words)
                .orElseGet(() -> answered(of, hits, who, words));
    }

    private Answer answered(Inquiry of, List<Hit> hits, SignedIn who, Words words) {
        return inquiries
                .answer(of, hits, Inquiry.Channel.FORM, who)
                .answer(
                        done -> Redirect.to(PATH, "candidacy.inquiry.taken", of.name()),
                        reasons -> pages.inquiry(of, "", Typed.of(InquiryForm.FAMILY, Map.of()).form(reasons, words), words));
    }

    private Inquiry find(UUID inquiry, SignedIn who) {
        return inquiries.find(inquiry, who).orElseThrow(NoSuchPage::new);
    }
}
