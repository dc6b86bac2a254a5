package org.huanjie.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.publication.notice.NoticeController;
import org.huanjie.publication.notice.Pdf;
import org.huanjie.publication.notice.SupervisorsNoticeController;
import org.huanjie.publication.paper.VillagePapers;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 文书入口 — lists a village's notices and forms and prints each, for whoever posts or fills it in. */
@Controller
class PapersController {

    private final VillagePapers papers;
    private final PaperNumbers numbers;
    private final Committee committee;
    private final Divisions divisions;
    private final Print print;
    private final Frames frames;

    PapersController(
            VillagePapers papers,
            PaperNumbers numbers,
            Committee committee,
            Divisions divisions,
            Print print,
            Frames frames) {
        this.papers = papers;
        this.numbers = numbers;
        this.committee = committee;
        this.divisions = divisions;
        this.print = print;
        this.frames = frames;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/papers")
    Answer list(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var election = papers.election(village).orElseThrow(NoSuchPage::new);
        var numbered = numbers.of(village);
        return new PapersPage(
                village,
                divisions.find(village).map(Division::name).orElseThrow(NoSuchPage::new),
                Stream.of(ElectionPaper.values())
                        .filter(paper -> paper.isOf(election.procedure()))
                        .flatMap(paper -> href(paper, election, who).stream()
                                .map(href -> new PapersPage.Line(
                                        paper.step(),
                                        Objects.requireNonNull(numbered.get(paper)).line(words),
                                        Objects.requireNonNull(numbered.get(paper)).titled(words),
                                        href)))
                        .toList());
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/papers/{paper}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String village, @PathVariable String paper, HttpServletRequest request) {
        var words = frames.words(request);
        var sheet = ElectionPaper.ofSlug(paper)
                .flatMap(known -> papers.sheet(village, known, words))
                .orElseThrow(NoSuchPage::new);
        return Pdf.of(print.pdf(sheet, words), village + "-" + paper + ".pdf");
    }

    // where a paper is printed by those who hold its facts, the way leads there, once there is something to print
    private Optional<String> href(ElectionPaper paper, Election election, SignedIn who) {
        var village = election.village();
        boolean declared = election.reached(Stage.DECLARED);
        return switch (paper) {
            case COMMITTEE_CHANGE ->
                Optional.of("/villages/" + village + "/committee-change.pdf")
                        .filter(href -> !committee.departed(election.id()).isEmpty());
            case RESULT, BY_ELECTION_RESULT, RECALL_RESULT ->
                Optional.of(NoticeController.path(village, Body.VILLAGERS_COMMITTEE)).filter(href -> declared);
            case RESULT_REPORT, CERTIFICATE ->
                Optional.of("/villages/" + village + "/results")
                        .filter(href -> declared && Permission.FOLLOW_ELECTION.isOf(who));
            case SUPERVISORS ->
                Optional.of(SupervisorsNoticeController.path(village)).filter(href -> declared);
            case PROXY_FORM -> Optional.empty();
            default -> Optional.of("/villages/" + village + "/papers/" + paper.slug() + ".pdf");
        };
    }
}
