package org.huanjie.publication.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.publication.PostedRoll;
import org.huanjie.roll.Roll;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.roll.voter.Correction;
import org.huanjie.roll.voter.Posting;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.OfficialDraft;
import org.huanjie.shell.print.OfficialSheet.Kind;
import org.springframework.stereotype.Component;

/** 名单文书 — the roll and its corrections, who stands, and who represents: 4, 6, 8 and 9; names of the roll while it is posted alone. */
@Component
class ListPapers implements PaperWriter {

    private static final int COLUMNS = 5;

    private final Candidates candidates;
    private final FollowUps followUps;
    private final Elections elections;
    private final PostedRoll roll;
    private final Posting posting;
    private final Roll registered;
    private final Memberships memberships;

    ListPapers(
            Candidates candidates,
            FollowUps followUps,
            Elections elections,
            PostedRoll roll,
            Posting posting,
            Roll registered,
            Memberships memberships) {
        this.registered = registered;
        this.memberships = memberships;
        this.candidates = candidates;
        this.followUps = followUps;
        this.elections = elections;
        this.roll = roll;
        this.posting = posting;
    }

    @Override
    public Set<ElectionPaper> papers() {
        return Set.of(
                ElectionPaper.ROLL,
                ElectionPaper.ROLL_CORRECTION,
                ElectionPaper.REPRESENTATIVES,
                ElectionPaper.PRELIMINARY_LIST,
                ElectionPaper.FINAL_LIST);
    }

    @Override
    public OfficialDraft write(ElectionPaper paper, Drafting drafting) {
        return switch (paper) {
            case ROLL -> roll(drafting);
            case ROLL_CORRECTION -> correction(drafting);
            case REPRESENTATIVES -> representatives(drafting);
            case PRELIMINARY_LIST -> preliminary(drafting);
            default -> last(drafting);
        };
    }

    private OfficialDraft roll(Drafting drafting) {
        var posted = posting.of(drafting.election().village());
        var lines = roll.of(drafting.election().village());
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "ROLL",
                        drafting.day(posted.map(Posting.Posted::objectionsUntil)),
                        drafting.cite("R-RG-5"),
                        drafting.cite("R-RG-6")));
        if (lines.isEmpty()) {
            draft.texts(drafting.paragraphs("ROLL.over"));
        }
        lines.stream().map(line -> line.group()).distinct().sorted().forEach(group -> {
            draft.heading(drafting.words().of("paper.group", group));
            draft.names(
                    lines.stream()
                            .filter(line -> line.group() == group)
                            .map(line -> line.birthYear().isPresent()
                                    ? drafting.words().of("paper.namesake", line.name(), line.birthYear().getAsInt())
                                    : line.name())
                            .toList(),
                    COLUMNS);
        });
        return drafting.signed(draft, posted.map(Posting.Posted::on));
    }

    // that a roll was changed is told with who and how; on what ground is between the committee and the person (R-RG-7)
    private OfficialDraft correction(Drafting drafting) {
        var village = drafting.election().village();
        var changed = registered.publicLines(village).isEmpty() ? List.<Correction>of() : registered.corrections(village);
        var rows = changed.stream()
                .map(one -> List.of(
                        one.name(),
                        Integer.toString(one.group()),
                        Wording.of(drafting.words(), one.kind()),
                        Wording.of(drafting.words(), one.madeOn())))
                .toList();
        var draft = drafting.begin()
                .texts(drafting.paragraphs("ROLL_CORRECTION"))
                .table(Kind.PEN, drafting.heads("ROLL_CORRECTION"), rows, 8);
        return drafting.signed(draft, Optional.empty());
    }

    private OfficialDraft representatives(Drafting drafting) {
        var rows = memberships.of(drafting.election().village(), MembershipKind.REPRESENTATIVE).members().stream()
                .sorted(Comparator.comparingInt(one -> one.group().orElse(Integer.MAX_VALUE)))
                .map(one -> List.of(
                        one.group().isPresent() ? Integer.toString(one.group().getAsInt()) : "", one.name()))
                .toList();
        var draft = drafting.begin()
                .texts(drafting.paragraphs("REPRESENTATIVES"))
                .table(Kind.PEN, drafting.heads("REPRESENTATIVES"), rows, 12);
        return drafting.signed(draft, Optional.empty());
    }

    private OfficialDraft preliminary(Drafting drafting) {
        boolean nominating = drafting.election().reached(Stage.NOMINATING);
        var draft = drafting.begin().texts(drafting.paragraphs("PRELIMINARY_LIST", drafting.cite("R-NM-1")));
        table(draft, drafting, nominating ? candidates.standing(drafting.election().id()) : List.of());
        draft.texts(drafting.paragraphs("PRELIMINARY_LIST.after", drafting.cite("R-EC-5")));
        return drafting.signed(draft, Optional.empty());
    }

    private OfficialDraft last(Drafting drafting) {
        var on = elections.entered(drafting.election().id()).stream()
                .filter(entered -> entered.stage() == Stage.CANDIDATES_PUBLISHED)
                .map(entered -> entered.at().toLocalDate())
                .findFirst();
        // in a direct election nobody is a candidate: whoever put themselves forward is published beside the ballot
        boolean direct = candidates.direct(drafting.election());
        var draft = (direct ? drafting.begin(drafting.words().of("paper.FINAL_LIST.direct")) : drafting.begin())
                .texts(drafting.paragraphs(
                        direct ? "FINAL_LIST.direct" : "FINAL_LIST",
                        Wording.of(drafting.words(), candidates.order(drafting.election().id())),
                        drafting.cite(direct ? "R-NM-11" : "R-NM-2")));
        table(draft, drafting, candidates.published(drafting.election().id()));
        draft.texts(drafting.paragraphs(
                direct ? "FINAL_LIST.direct.after" : "FINAL_LIST.after", drafting.day(drafting.election().day())));
        return drafting.signed(draft, on);
    }

    // a row for each post: what a villager looks for; nothing of anybody but the name
    private void table(OfficialDraft draft, Drafting drafting, List<Candidate> standing) {
        var rows = followUps.posts(drafting.election()).stream()
                .map(post -> List.of(
                        Wording.of(drafting.words(), post.post()),
                        Integer.toString(post.seats()),
                        Wording.of(
                                drafting.words(),
                                standing.stream()
                                        .filter(one -> one.post() == post.post())
                                        .map(Candidate::name)
                                        .toList())))
                .toList();
        draft.table(Kind.PEN, drafting.heads("LIST"), rows, rows.isEmpty() ? 3 : 0);
    }
}
