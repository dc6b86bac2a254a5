package org.huanjie.election.web.term;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.term.NextTerm;
import org.huanjie.election.term.TermProposalId;
import org.huanjie.election.web.Where;
import org.huanjie.law.Rulebook;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 换届页 — the county's office opens its first term here, proposes the next, opens what another person proposed, calls it off. */
@Controller
class TermController {

    private final Where where;
    private final NextTerm next;
    private final TermPages pages;
    private final Editions editions;

    TermController(Where where, NextTerm next, TermPages pages, Editions editions) {
        this.editions = editions;
        this.where = where;
        this.next = next;
        this.pages = pages;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/term")
    Answer term(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return pages.page(county, who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping("/counties/{county}/term")
    Answer propose(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("election.field.", form);
        var edition = typed.option("edition", editions.in(county).all().stream().map(Rulebook::name).toList());
        var began = typed.day("began");
        var ends = typed.day("ends");
        if (!typed.faults().isEmpty()) {
            return pages.page(county, who, where.words(request), form, typed.faults());
        }
        return switch (next.propose(county, editions.in(county).ofTerm(edition.orElseThrow()), began, ends, who)) {
            case Verdict.Done(var opened) ->
                back(county, opened.isPresent() ? "election.term.opened" : "election.term.waits");
            case Verdict.Refused(var reasons) -> pages.page(county, who, where.words(request), form, reasons);
        };
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping("/counties/{county}/term/proposals/{proposal}/confirm")
    Answer confirm(
            @PathVariable String county,
            @PathVariable TermProposalId proposal,
            SignedIn who,
            HttpServletRequest request) {
        return answer(county, next.confirm(county, proposal, who), "election.term.opened", Map.of(), who, request);
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping("/counties/{county}/term/proposals/{proposal}/drop")
    Answer drop(
            @PathVariable String county,
            @PathVariable TermProposalId proposal,
            SignedIn who,
            HttpServletRequest request) {
        return answer(county, next.drop(county, proposal, who), "election.term.dropped", Map.of(), who, request);
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping("/counties/{county}/term/call-off")
    Answer callOff(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var why = form.getOrDefault("why", "");
        return answer(county, next.callOff(county, why, who), "election.term.called-off", form, who, request);
    }

    private Answer answer(
            String county,
            Verdict<?> verdict,
            String notice,
            Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        return switch (verdict) {
            case Verdict.Done<?> _ -> back(county, notice);
            case Verdict.Refused<?>(var reasons) -> pages.page(county, who, where.words(request), form, reasons);
        };
    }

    private static Redirect back(String county, String notice) {
        return Redirect.to("/counties/" + county + "/term", notice);
    }
}
