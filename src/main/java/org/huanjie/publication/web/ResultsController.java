package org.huanjie.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.DeclaredResults;
import org.huanjie.publication.Supplements;
import org.huanjie.publication.notice.Certificates;
import org.huanjie.publication.notice.ChainHeads;
import org.huanjie.publication.notice.NoticeController;
import org.huanjie.publication.notice.Pdf;
import org.huanjie.publication.report.Reports;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.roll.voter.Particulars;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 结果文书 — prints the report, the certificates and the notice of a declared result for those who file, issue and post them. */
@Controller
class ResultsController {

    private final DeclaredResults results;
    private final Supplements supplements;
    private final Particulars particulars;
    private final Candidates candidates;
    private final Divisions divisions;
    private final Looks looks;
    private final ChainHeads heads;
    private final Print print;
    private final Frames frames;

    ResultsController(
            DeclaredResults results,
            Supplements supplements,
            Particulars particulars,
            Candidates candidates,
            Divisions divisions,
            Looks looks,
            ChainHeads heads,
            Print print,
            Frames frames) {
        this.results = results;
        this.supplements = supplements;
        this.particulars = particulars;
        this.candidates = candidates;
        this.divisions = divisions;
        this.looks = looks;
        this.heads = heads;
        this.print = print;
        this.frames = frames;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/results")
    Answer papers(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var place = divisions.find(village).map(Division::name).orElseThrow(NoSuchPage::new);
        return new ResultsPage(
                village,
                place,
                results.voided(village)
                        .map(finding ->
                                words.of("results.void", Wording.of(words, finding.ground()), finding.document())),
                results.in(village).stream()
                        .filter(election -> mayRead(election.body(), who))
                        .map(election -> part(election, words))
                        .toList());
    }

    /** The report says age, education and more of each person elected: each is a look that is recorded. */
    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/results/{body}/report.pdf")
    ResponseEntity<byte[]> report(
            @PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var result = result(village, body, who);
        result.elected().stream()
                .map(elected -> elected.line().person())
                .distinct()
                .forEach(person ->
                        looks.record(who, village, person.uuid(), "publication.report", words.of("report.look")));
        return Pdf.of(
                print.pdf(
                        new Reports(
                                        words,
                                        result,
                                        known(result),
                                        supplements.of(result.election().first()),
                                        results.edition(result.election()))
                                .sheet(heads.line(village, words)),
                        words),
                village + "-report.pdf");
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/results/{body}/certificates.pdf")
    ResponseEntity<byte[]> certificates(
            @PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var result = result(village, body, who);
        if (result.election().body() != Body.VILLAGERS_COMMITTEE
                || result.elected().isEmpty()) {
            throw new NoSuchPage();
        }
        return certificates(result, result.elected(), village, request);
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/results/{body}/certificates/{person}.pdf")
    ResponseEntity<byte[]> certificate(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable VoterId person,
            SignedIn who,
            HttpServletRequest request) {
        var result = result(village, body, who);
        if (result.election().body() != Body.VILLAGERS_COMMITTEE || !result.isElected(person)) {
            throw new NoSuchPage();
        }
        var theirs = result.elected().stream()
                .filter(elected -> elected.line().person().equals(person))
                .toList();
        return certificates(result, theirs, village, request);
    }

    private ResponseEntity<byte[]> certificates(
            DeclaredResult result, List<DeclaredResult.Elected> elected, String village, HttpServletRequest request) {
        var words = frames.words(request);
        var sheet = new Certificates(words, result).of(elected, heads.line(village, words));
        return Pdf.of(print.pdf(sheet, words), village + "-certificates.pdf");
    }

    private DeclaredResult result(String village, String slug, SignedIn who) {
        return Body.ofSlug(slug)
                .filter(body -> mayRead(body, who))
                .flatMap(body -> results.of(village, body))
                .orElseThrow(NoSuchPage::new);
    }

    // the committee that runs the villagers' election has no part in the branch's
    static boolean mayRead(Body body, SignedIn who) {
        return body != Body.PARTY_BRANCH || who.role() != Role.ELECTION_COMMITTEE;
    }

    private Map<VoterId, Reports.Known> known(DeclaredResult result) {
        var known = new HashMap<VoterId, Reports.Known>();
        for (var elected : result.elected()) {
            var person = elected.line().person();
            known.put(
                    person,
                    new Reports.Known(
                            particulars.of(person),
                            candidates.education(elected.election().id(), person),
                            candidates.politicalStatus(elected.election().id(), person)));
        }
        return known;
    }

    private ResultsPage.Part part(Election election, Words words) {
        var result = results.of(election.village(), election.body()).orElseThrow(NoSuchPage::new);
        var base = "/villages/" + election.village() + "/results/"
                + election.body().slug();
        var papers = new java.util.ArrayList<ResultsPage.Paper>();
        papers.add(new ResultsPage.Paper(
                words.of("results.report"), words.of("results.report.note"), base + "/report.pdf"));
        papers.add(new ResultsPage.Paper(
                words.of("results.supplement"), words.of("results.supplement.note"), base + "/supplement"));
        if (election.body() == Body.VILLAGERS_COMMITTEE) {
            if (!result.elected().isEmpty()) {
                papers.add(new ResultsPage.Paper(
                        words.of("results.certificates", result.elected().size()),
                        words.of("results.certificates.note"),
                        base + "/certificates.pdf"));
            }
            papers.add(new ResultsPage.Paper(
                    words.of("results.notice"),
                    words.of("results.notice.note"),
                    NoticeController.path(election.village(), election.body())));
        }
        var names = result.elected().stream()
                .map(elected -> elected.line().name())
                .distinct()
                .toList();
        return new ResultsPage.Part(
                Wording.of(words, election.body()),
                Stream.concat(
                                Stream.of(
                                        names.isEmpty()
                                                ? words.of("results.nobody")
                                                : words.of("results.elected", Wording.of(words, names))),
                                result.presiding().said(words).stream())
                        .collect(Collectors.joining(words.of("public.join"))),
                papers);
    }
}
