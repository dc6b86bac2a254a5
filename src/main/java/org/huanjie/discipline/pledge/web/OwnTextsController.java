package org.huanjie.discipline.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.pledge.OwnTextId;
import org.huanjie.discipline.pledge.OwnTexts;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeText;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 承诺书文本入口 — an office proposes a text of its own, another of it approves, and either ends it. */
@Controller
class OwnTextsController {

    private static final String ALL = "/counties/{county}/pledge-texts";

    private final OwnTexts texts;
    private final OwnTextsPages pages;
    private final Where where;

    OwnTextsController(OwnTexts texts, OwnTextsPages pages, Where where) {
        this.texts = texts;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping(ALL)
    Answer show(
            @PathVariable String county,
            @RequestParam(defaultValue = "STAFF") PledgeKind kind,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(county, kind, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(ALL)
    Answer propose(
            @PathVariable String county,
            @RequestParam(defaultValue = "STAFF") PledgeKind kind,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("discipline.text.field.", form);
        var text = new PledgeText(
                kind,
                typed.text("edition", OwnTexts.LONGEST_EDITION),
                typed.text("source", OwnTexts.LONGEST_SOURCE),
                lines(typed.text("chinese", OwnTexts.LONGEST_CHINESE)),
                lines(typed.textIfAny("english", OwnTexts.LONGEST_ENGLISH)));
        return switch (typed.unless(() -> texts.propose(county, text, who))) {
            case Verdict.Done<OwnTextId> _ ->
                Redirect.to(OwnTextsPages.path(county) + "?kind=" + kind, "discipline.text.proposed");
            case Verdict.Refused<OwnTextId>(var reasons) -> {
                var words = where.words(request);
                yield pages.page(county, kind, typed.form(reasons, words), who, words);
            }
        };
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(ALL + "/{text}/approve")
    Answer approve(
            @PathVariable String county,
            @PathVariable OwnTextId text,
            @RequestParam(defaultValue = "STAFF") PledgeKind kind,
            SignedIn who,
            HttpServletRequest request) {
        return answer(texts.approve(county, text, who), county, kind, "discipline.text.approved", who, request);
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(ALL + "/{text}/end")
    Answer end(
            @PathVariable String county,
            @PathVariable OwnTextId text,
            @RequestParam(defaultValue = "STAFF") PledgeKind kind,
            SignedIn who,
            HttpServletRequest request) {
        return answer(texts.end(county, text, who), county, kind, "discipline.text.ended", who, request);
    }

    private Answer answer(
            Verdict<Nothing> done,
            String county,
            PledgeKind kind,
            String notice,
            SignedIn who,
            HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<Nothing> _ -> Redirect.to(OwnTextsPages.path(county) + "?kind=" + kind, notice);
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = where.words(request);
                yield pages.page(county, kind, Form.sent(Map.of(), reasons, words), who, words);
            }
        };
    }

    // a browser ends lines in two signs; what is signed is hashed with one
    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
