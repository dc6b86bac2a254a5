package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.amendment.Amendment;
import org.huanjie.election.amendment.Amendments;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.DueDays;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.village.DocumentsPage.Paper;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 文件页 — takes down which papers exist (S02–S28). */
@Controller
class DocumentsController {

    private final Where where;
    private final Documents documents;
    private final DueDays due;
    private final AmendmentLines lines;

    DocumentsController(Where where, Documents documents, DueDays due, AmendmentLines lines) {
        this.lines = lines;
        this.where = where;
        this.documents = documents;
        this.due = due;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/election/{body}/documents")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @PostMapping("/villages/{village}/election/{body}/documents")
    Answer record(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var typed = Typed.of("election.field.", form);
        var kind = typed.choice("document", DocumentKind.class);
        var dated = typed.day("dated");
        if (!typed.faults().isEmpty()) {
            return page(election, who, words, form, typed.faults());
        }
        return switch (documents.record(
                election.id(),
                kind.orElseThrow(),
                typed.text("title"),
                typed.text("number"),
                dated,
                typed.text("note"),
                who)) {
            case Verdict.Done(var recorded) ->
                Redirect.to(action(election), "election.document.recorded", Wording.of(words, recorded.kind()));
            case Verdict.Refused(var refused) -> page(election, who, words, form, refused);
        };
    }

    private DocumentsPage page(
            Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        var all = documents.of(election.id());
        var kinds = DocumentKind.of(election.table());
        return new DocumentsPage(
                where.form(
                        election.village(),
                        words.of("election.document.title", Wording.of(words, election.body()))),
                action(election),
                kinds.stream().map(kind -> paper(election, kind, all, who, words)).toList(),
                lines.of(election, Amendment.What.DOCUMENT, words),
                kinds.stream()
                        .filter(kind -> kind.roles().contains(who.role()))
                        .map(kind -> new Option(
                                kind.name(),
                                Wording.of(words, kind),
                                kind.name().equals(typed.get("document"))))
                        .toList(),
                Form.sent(typed, faults, words));
    }

    private Paper paper(Election election, DocumentKind kind, List<Document> all, SignedIn who, Words words) {
        var recorded = all.stream().filter(document -> document.kind() == kind).toList();
        var state = due.state(election, kind, recorded);
        return new Paper(
                kind.code(),
                Wording.of(words, kind),
                kind.before()
                        .map(stage -> words.of("election.document.before", Wording.of(words, stage)))
                        .orElseGet(() -> words.of(
                                kind.offTerm() ? "election.document.if-needed" : "election.document.if-any")),
                due.said(election, kind, state, words),
                state.css(),
                recorded.stream()
                        .map(document -> new DocumentsPage.Line(
                                words.of(
                                        "election.document.line",
                                        document.title(),
                                        document.number(),
                                        Wording.of(words, document.dated()),
                                        document.recordedBy()),
                                correct(document, election, who)))
                        .toList());
    }

    private static Optional<String> correct(Document document, Election election, SignedIn who) {
        return document.election().equals(election.id())
                        && document.kind().roles().contains(who.role())
                        && Amendments.isOpenForDocuments(election)
                ? Optional.of(action(election) + "/" + document.id())
                : Optional.empty();
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/"
                + election.body().slug() + "/documents";
    }
}
