package org.huanjie.candidacy.encounter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.encounter.EncounterRefusal;
import org.huanjie.candidacy.encounter.Encounters;
import org.huanjie.candidacy.encounter.CandidateStatements;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 见面会入口 — announces meetings of candidates with villagers, takes down how they went, and keeps statements. */
@Controller
class EncounterController {

    private static final String FAMILY = "candidacy.field.";

    private final Encounters encounters;
    private final CandidateStatements statements;
    private final EncounterPages pages;
    private final Where where;

    EncounterController(Encounters encounters, CandidateStatements statements, EncounterPages pages, Where where) {
        this.encounters = encounters;
        this.statements = statements;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/candidates/{body}/meeting")
    Answer meeting(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return pages.of(where.election(village, body), "", Map.of(), List.of(), who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/meeting")
    Answer announce(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of(FAMILY, form);
        var at = typed.moment("at", EncounterRefusal.DAY.of(java.util.Objects.toString(election.day(), "—")));
        var done = typed.unless(() -> encounters.announce(election, at.orElseThrow(), typed.text("place"), who));
        return answer(done, election, "announce", form, who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/meeting/{encounter}/record")
    Answer record(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID encounter,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of(FAMILY, form);
        int villagers = typed.number("villagers");
        var done = typed.unless(
                () -> encounters.record(election, encounter, villagers, pages.came(election, form), who));
        return answer(done, election, encounter.toString(), form, who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/meeting/{encounter}/answers")
    Answer answered(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID encounter,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of(FAMILY, form);
        var candidate = typed.id("candidate");
        var done = typed.unless(() -> encounters.answer(
                election,
                encounter,
                candidate.orElseThrow(),
                typed.text("question"),
                typed.text("answer"),
                who));
        return answer(done, election, "answer-" + encounter, form, who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/statement")
    Answer state(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var done = statements.keep(election, candidate, form.getOrDefault("statement", ""), who);
        return answer(done, election, candidate.toString(), form, who, request);
    }

    private Answer answer(
            Verdict<Nothing> done,
            Election election,
            String sent,
            Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(EncounterPages.path(election), "candidacy.encounter.kept");
            case Verdict.Refused(var reasons) ->
                pages.of(election, sent, form, reasons, who, where.words(request));
        };
    }
}
