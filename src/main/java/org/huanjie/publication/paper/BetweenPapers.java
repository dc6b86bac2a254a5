package org.huanjie.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.OfficialDraft;
import org.huanjie.shell.print.OfficialSheet.Kind;
import org.springframework.stereotype.Component;

/** 届中文书 — the notices between two changes of term: which free seats are filled and when, whom a meeting chose, and the vote on a recall: 20, 22, 23. */
@Component
class BetweenPapers implements PaperWriter {

    private final Fillings fillings;
    private final Petitions petitions;
    private final Choices choices;
    private final Meetings meetings;
    private final Arrangements arrangements;

    BetweenPapers(
            Fillings fillings, Petitions petitions, Choices choices, Meetings meetings, Arrangements arrangements) {
        this.fillings = fillings;
        this.petitions = petitions;
        this.choices = choices;
        this.meetings = meetings;
        this.arrangements = arrangements;
    }

    @Override
    public Set<ElectionPaper> papers() {
        return Set.of(ElectionPaper.BY_ELECTION, ElectionPaper.MEETING_RESULT, ElectionPaper.RECALL_VOTE);
    }

    @Override
    public OfficialDraft write(ElectionPaper paper, Drafting drafting) {
        return switch (paper) {
            case BY_ELECTION -> byElection(drafting);
            case MEETING_RESULT -> chosen(drafting);
            default -> recall(drafting);
        };
    }

    private OfficialDraft byElection(Drafting drafting) {
        var election = drafting.election();
        var convener = fillings.convener(election.first()).orElseGet(drafting::blank);
        boolean byMeeting = election.procedure() == Procedure.BY_MEETING;
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "BY_ELECTION", drafting.village(), free(drafting), drafting.cite("R-AF-7"), convener))
                .texts(drafting.paragraphs(
                        byMeeting ? "BY_ELECTION.meeting" : "BY_ELECTION.vote", drafting.day(election.day())));
        return draft.signed(signing(convener, drafting), drafting.blankDay());
    }

    private String free(Drafting drafting) {
        var words = drafting.words();
        var seats = fillings.of(drafting.election().first()).stream()
                .map(line -> seats(line, drafting))
                .toList();
        return seats.isEmpty() ? drafting.blank() : Wording.of(words, seats);
    }

    private static String seats(PostSeats line, Drafting drafting) {
        return drafting.words().of("paper.post-seats", Wording.of(drafting.words(), line.post()), line.seats());
    }

    private OfficialDraft chosen(Drafting drafting) {
        var words = drafting.words();
        var held = meetings.decided(drafting.election(), MeetingPurpose.FILL_SEATS);
        var rows = choices.of(drafting.election().id()).stream()
                .map(one -> List.of(Wording.of(words, one.post()), one.name(), Integer.toString(one.inFavour())))
                .toList();
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "MEETING_RESULT",
                        drafting.village(),
                        drafting.day(held.map(Meeting::held)),
                        held.map(one -> Wording.of(words, one.kind())).orElseGet(drafting::blank),
                        held.map(Meeting::due).map(Object::toString).orElseGet(drafting::blank),
                        held.map(Meeting::present).map(Object::toString).orElseGet(drafting::blank),
                        drafting.cite("R-AF-7")))
                .table(Kind.PLAIN, drafting.heads("MEETING_RESULT"), rows, 1)
                .texts(drafting.paragraphs("MEETING_RESULT.after"));
        var convener = fillings.convener(drafting.election().first()).orElseGet(drafting::blank);
        return draft.signed(signing(convener, drafting), drafting.day(held.map(Meeting::held)));
    }

    // with the village's name, unless it was typed with it
    private static String signing(String convener, Drafting drafting) {
        var village = convener.contains(drafting.village()) ? "" : drafting.village();
        return drafting.words().of("paper.sign.convener", village, convener);
    }

    private OfficialDraft recall(Drafting drafting) {
        var words = drafting.words();
        var told = arrangements.of(drafting.election().id(), Occasion.VOTE);
        var draft = drafting.begin();
        petitions.of(drafting.election()).ifPresent(petition -> draft.texts(petition(petition, drafting)));
        draft.texts(drafting.paragraphs(
                "RECALL_VOTE.vote",
                drafting.day(told.map(Arrangement::day).or(() -> Optional.ofNullable(drafting.election().day()))),
                told.map(one -> one.hours(words)).orElseGet(drafting::blank),
                told.map(one -> one.places(words)).orElseGet(drafting::blank),
                told.flatMap(Arrangement::manner).map(how -> Wording.of(words, how)).orElseGet(drafting::blank),
                drafting.cite("R-PL-1")));
        told.filter(Arrangement::isCorrection)
                .ifPresent(one -> draft.texts(drafting.paragraphs("VOTE.corrected", one.why())));
        return drafting.signed(draft, Optional.empty());
    }

    private static List<String> petition(Petition petition, Drafting drafting) {
        var words = drafting.words();
        var said = new ArrayList<>(drafting.paragraphs(
                "RECALL_VOTE",
                petition.member().name(),
                Wording.of(words, petition.member().post()),
                Wording.of(words, petition.byWhom()),
                petition.signers(),
                petition.byWhom().needed(petition.whole()),
                drafting.cite("R-AF-5")));
        petition.heard()
                .map(heard -> drafting.paragraphs(
                        heard.declined() ? "RECALL_VOTE.declined" : "RECALL_VOTE.heard", drafting.day(heard.on())))
                .ifPresent(said::addAll);
        return said;
    }
}
