package org.huanjie.publication.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.OfficialDraft;
import org.huanjie.shell.print.OfficialSheet.Kind;
import org.springframework.stereotype.Component;

/** 空白表格 — what is filled in by hand: the assessment, nominations, an objection, the hand-over, the index of the archive; and 6-1. */
@Component
class BlankForms implements PaperWriter {

    private final Documents documents;
    private final FollowUps followUps;

    BlankForms(Documents documents, FollowUps followUps) {
        this.documents = documents;
        this.followUps = followUps;
    }

    @Override
    public Set<ElectionPaper> papers() {
        return Set.of(
                ElectionPaper.ASSESSMENT,
                ElectionPaper.OBJECTION_FORM,
                ElectionPaper.GROUP_HEADS,
                ElectionPaper.NOMINATION_FORM,
                ElectionPaper.SELF_NOMINATION_FORM,
                ElectionPaper.HANDOVER_LIST,
                ElectionPaper.ARCHIVE_INDEX);
    }

    @Override
    public OfficialDraft write(ElectionPaper paper, Drafting drafting) {
        return switch (paper) {
            case ASSESSMENT -> assessment(drafting);
            case OBJECTION_FORM -> objection(drafting);
            case GROUP_HEADS -> groupHeads(drafting);
            case NOMINATION_FORM -> nomination(drafting);
            case SELF_NOMINATION_FORM -> selfNomination(drafting);
            case HANDOVER_LIST -> handover(drafting);
            default -> index(drafting);
        };
    }

    private static OfficialDraft assessment(Drafting drafting) {
        var rows = Stream.of(Condition.values())
                .map(condition -> List.of(Wording.of(drafting.words(), condition), "", "", ""))
                .toList();
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs("ASSESSMENT", drafting.village(), drafting.town()))
                        .table(Kind.PEN, drafting.heads("ASSESSMENT"), rows),
                "village-head",
                "working-group",
                "town");
    }

    private static OfficialDraft objection(Drafting drafting) {
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs("OBJECTION_FORM", drafting.cite("R-RG-6")))
                        .table(Kind.FIELDS, List.of(), PollPapers.fields(drafting, "OBJECTION_FORM"))
                        .table(Kind.TALL, List.of(), PollPapers.fields(drafting, "OBJECTION_FORM.answer")),
                "objector",
                "received");
    }

    private static OfficialDraft groupHeads(Drafting drafting) {
        var draft = drafting.begin()
                .texts(drafting.paragraphs("GROUP_HEADS"))
                .table(Kind.PEN, drafting.heads("GROUP_HEADS"), List.of(), 10);
        return drafting.signed(draft, Optional.empty());
    }

    private OfficialDraft nomination(Drafting drafting) {
        var rows = followUps.posts(drafting.election()).stream()
                .flatMap(post -> java.util.stream.IntStream.range(0, post.seats())
                        .mapToObj(n -> List.of(Wording.of(drafting.words(), post.post()), "", "", "")))
                .toList();
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs("NOMINATION_FORM", drafting.cite("R-NM-1")))
                        .table(Kind.PEN, drafting.heads("NOMINATION_FORM"), rows, 3)
                        .texts(drafting.paragraphs("NOMINATION_FORM.nominators"))
                        .table(Kind.PEN, drafting.heads("NOMINATORS"), List.of(), 5),
                "received");
    }

    private static OfficialDraft selfNomination(Drafting drafting) {
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs("SELF_NOMINATION_FORM", drafting.village()))
                        .table(Kind.FIELDS, List.of(), PollPapers.fields(drafting, "SELF_NOMINATION_FORM"))
                        .table(Kind.TALL, List.of(), PollPapers.fields(drafting, "SELF_NOMINATION_FORM.statement")),
                "self-nominee",
                "received");
    }

    private static OfficialDraft handover(Drafting drafting) {
        var rows = drafting.heads("HANDOVER_LIST.items").stream()
                .map(item -> List.of(item, "", "", ""))
                .toList();
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs("HANDOVER_LIST", drafting.cite("R-AF-1")))
                        .table(Kind.PEN, drafting.heads("HANDOVER_LIST"), rows),
                "old-committee",
                "new-committee",
                "watching");
    }

    private OfficialDraft index(Drafting drafting) {
        var rows = documents.ofAllRounds(drafting.election().id()).stream()
                .map(one -> row(one, drafting))
                .toList();
        return drafting.signedBy(
                drafting.begin()
                        .texts(drafting.paragraphs("ARCHIVE_INDEX", drafting.cite("R-AF-3")))
                        .table(Kind.PEN, drafting.heads("ARCHIVE_INDEX"), rows, 12),
                "filing",
                "archive");
    }

    private static List<String> row(Document one, Drafting drafting) {
        return List.of(
                Wording.of(drafting.words(), one.kind()), one.title(), one.number(), drafting.day(one.dated()), "");
    }
}
