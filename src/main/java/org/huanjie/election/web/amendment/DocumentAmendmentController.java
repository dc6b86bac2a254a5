package org.huanjie.election.web.amendment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.amendment.Amendments;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 文件改正页的入口 — puts a document right that was taken down wrongly, or withdraws it. */
@Controller
class DocumentAmendmentController {

    private final Where where;
    private final Documents documents;
    private final Amendments amendments;

    DocumentAmendmentController(Where where, Documents documents, Amendments amendments) {
        this.where = where;
        this.documents = documents;
        this.amendments = amendments;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/election/{body}/documents/{document}")
    Answer form(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID document,
            SignedIn who,
            HttpServletRequest request) {
        return form(where.election(village, body), document, who, request).show();
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @PostMapping("/villages/{village}/election/{body}/documents/{document}/correct")
    Answer correct(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID document,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return form(election, document, who, request)
                .correct(
                        form,
                        typed -> right(old(election, document), typed),
                        (right, why) -> amendments.correct(election.id(), right, why, who));
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @PostMapping("/villages/{village}/election/{body}/documents/{document}/withdraw")
    Answer withdraw(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID document,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return form(election, document, who, request)
                .withdraw(form, why -> amendments.withdrawDocument(election.id(), document, why, who));
    }

    private AmendmentForm form(Election election, UUID document, SignedIn who, HttpServletRequest request) {
        var old = old(election, document);
        return new AmendmentForm(
                list(election),
                fields(old),
                (typed, faults) -> page(election, old, who, where.words(request), typed, faults));
    }

    private Document old(Election election, UUID document) {
        return documents.find(election.id(), document).orElseThrow(NoSuchPage::new);
    }

    private static Document right(Document old, Typed typed) {
        return new Document(
                old.id(),
                old.election(),
                old.kind(),
                typed.text("title"),
                typed.text("number"),
                typed.day("dated"),
                typed.text("note"),
                old.recordedAt(),
                old.recordedBy());
    }

    private static Map<String, String> fields(Document old) {
        return Map.of(
                "title", old.title(),
                "number", old.number(),
                "dated", old.dated().toString(),
                "note", old.note());
    }

    private AmendmentPage page(
            Election election,
            Document old,
            SignedIn who,
            Words words,
            Map<String, String> typed,
            List<Reason> faults) {
        return new AmendmentPage(
                where.form(election.village(), words.of("election.amendment.document")),
                list(election) + "/" + old.id(),
                list(election),
                words.of(
                        "election.document.line",
                        Wording.of(words, old.kind()),
                        old.number(),
                        Wording.of(words, old.dated()),
                        old.recordedBy()),
                List.of(),
                false,
                Form.sent(typed, faults, words));
    }

    private static String list(Election election) {
        return AmendmentForm.list(election.village(), election.body().slug(), "documents");
    }
}
