package org.huanjie.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.DeclaredResults;
import org.huanjie.publication.Supplements;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 结果补充登记 — the form for what the report asks and no step of the election records. */
@Controller
class SupplementController {

    private final DeclaredResults results;
    private final Supplements supplements;
    private final Frames frames;

    SupplementController(DeclaredResults results, Supplements supplements, Frames frames) {
        this.results = results;
        this.supplements = supplements;
        this.frames = frames;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/results/{body}/supplement")
    Answer show(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(result(village, body, who), Map.of(), List.of(), who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/results/{body}/supplement")
    Answer enter(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletRequest request) {
        var result = result(village, body, who);
        return switch (supplements.enter(result, fields, who)) {
            case Verdict.Done(var changed) ->
                Redirect.to("/villages/" + village + "/results", "supplement.done", changed);
            case Verdict.Refused(var reasons) -> page(result, fields, reasons, who, request);
        };
    }

    private Answer page(
            DeclaredResult result,
            Map<String, String> typed,
            List<Reason> faults,
            SignedIn who,
            HttpServletRequest request) {
        var known = supplements.of(result.election().first());
        return new SupplementPages(frames.words(request), result, known)
                .page(typed, faults, who.role() != Role.COUNTY_OFFICE);
    }

    private DeclaredResult result(String village, String slug, SignedIn who) {
        return Body.ofSlug(slug)
                .filter(body -> ResultsController.mayRead(body, who))
                .flatMap(body -> results.of(village, body))
                .orElseThrow(NoSuchPage::new);
    }
}
