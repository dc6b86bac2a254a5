package org.huanjie.publication.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.candidacy.Nominee;
import org.huanjie.candidacy.preliminary.Preliminaries;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.rules.Rules;
import org.huanjie.publication.RulesInWords;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.OfficialDraft;
import org.huanjie.shell.print.OfficialSheet.Kind;
import org.springframework.stereotype.Component;

/** 办法文书 — what a village has ruled, and how representatives choose where too many were nominated: the rules (S05), 18 and 19 (S13). */
@Component
class RulesPapers implements PaperWriter {

    private final Rules rules;
    private final Preliminaries preliminaries;
    private final Meetings meetings;

    RulesPapers(Rules rules, Preliminaries preliminaries, Meetings meetings) {
        this.rules = rules;
        this.preliminaries = preliminaries;
        this.meetings = meetings;
    }

    @Override
    public Set<ElectionPaper> papers() {
        return Set.of(ElectionPaper.RULES, ElectionPaper.PRELIMINARY, ElectionPaper.PRELIMINARY_RESULT);
    }

    @Override
    public OfficialDraft write(ElectionPaper paper, Drafting drafting) {
        return switch (paper) {
            case RULES -> ruled(drafting);
            case PRELIMINARY -> how(drafting);
            default -> result(drafting);
        };
    }

    private OfficialDraft ruled(Drafting drafting) {
        var ruled = rules.find(drafting.election().id());
        var held = meetings.decided(drafting.election(), MeetingPurpose.RULES);
        boolean passed = ruled.flatMap(one -> one.frozenHash()).isPresent();
        var draft = drafting.begin()
                .texts(
                        passed
                                ? drafting.paragraphs(
                                        "RULES",
                                        drafting.day(held.map(Meeting::held)),
                                        held.map(one -> Wording.of(drafting.words(), one.kind()))
                                                .orElseGet(drafting::blank),
                                        drafting.occasion())
                                : drafting.paragraphs("RULES.draft"));
        ruled.ifPresent(one -> draft.text(
                RulesInWords.of(
                        one, rules.edition(drafting.election().id()), drafting.election().body(), drafting.words())));
        return drafting.signed(draft, passed ? held.map(Meeting::held) : Optional.empty());
    }

    private static OfficialDraft how(Drafting drafting) {
        return drafting.signed(
                drafting.begin().texts(drafting.paragraphs("PRELIMINARY", drafting.cite("R-NM-12"))), Optional.empty());
    }

    private OfficialDraft result(Drafting drafting) {
        var held = preliminaries.of(drafting.election()).stream()
                .filter(one -> !one.ballots().isEmpty())
                .toList();
        var rows = held.stream()
                .flatMap(post -> post.nominees().stream().map(one -> row(post, one, drafting)))
                .toList();
        var draft = drafting.begin()
                .texts(drafting.paragraphs("PRELIMINARY_RESULT", drafting.cite("R-NM-12")))
                .table(Kind.PEN, drafting.heads("PRELIMINARY_RESULT"), rows, 8);
        return drafting.signed(draft, Optional.empty());
    }

    // the sum of each ballot that the person was on, and nothing of who gave it
    private static List<String> row(Preliminaries.OfPost post, Nominee one, Drafting drafting) {
        var id = one.candidate().id();
        var votes = post.ballots().stream()
                .flatMap(ballot -> Stream.ofNullable(ballot.votes().get(id)))
                .map(String::valueOf)
                .collect(Collectors.joining(" / "));
        var place = post.count().tied().contains(id) ? "again" : one.outvoted() ? "out" : "in";
        return List.of(
                Wording.of(drafting.words(), post.post()),
                one.candidate().name(),
                votes,
                drafting.words().of("paper.preliminary." + place));
    }
}
