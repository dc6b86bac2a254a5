package org.huanjie.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.Rulebook;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 换届页 — the county office opens the term here. */
@Controller
class TermController {

    private final Where where;
    private final Terms terms;
    private final Divisions divisions;
    private final Editions editions;

    TermController(Where where, Terms terms, Divisions divisions, Editions editions) {
        this.editions = editions;
        this.where = where;
        this.terms = terms;
        this.divisions = divisions;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/term")
    Answer term(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, who, where.words(request), Map.of(), List.of());
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/term")
    Answer open(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("election.field.", form);
        var known = editions.in(county);
        var edition =
                typed.option("edition", known.all().stream().map(Rulebook::name).toList());
        var began = typed.day("began");
        var ends = typed.day("ends");
        var faults = typed.faults().isEmpty()
                ? terms.against(county, known.get(edition.orElseThrow()), began, ends)
                : typed.faults();
        if (!faults.isEmpty()) {
            return page(county, who, where.words(request), form, faults);
        }
        terms.open(county, edition.orElseThrow(), began, ends, who);
        return Redirect.to("/counties/" + county + "/term", "election.term.opened");
    }

    private TermPage page(String county, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        return new TermPage(
                new Head(words.of("election.term.title", where.division(county).name()), List.of()),
                county,
                terms.current(county).map(term -> said(term, words)),
                divisions.villages(county).size(),
                divisions.below(county).stream()
                        .filter(division -> division.level() == Level.TOWN)
                        .map(town -> new Crumb(town.name(), "/towns/" + town.code()))
                        .toList(),
                Where.isOffice(who),
                editions.in(county).all().stream()
                        .map(edition -> new Option(
                                edition.name(),
                                LawWord.said(edition, words),
                                edition.name().equals(typed.get("edition"))))
                        .toList(),
                Form.sent(typed, faults, words));
    }

    private String said(Term term, Words words) {
        return words.of(
                "election.term.current",
                editions.in(term.county()).within(term.began(), term.ends()).stream()
                        .map(edition -> LawWord.said(edition, words))
                        .collect(Collectors.joining(words.of("election.list.and"))),
                Wording.of(words, term.began()),
                Wording.of(words, term.ends()));
    }
}
