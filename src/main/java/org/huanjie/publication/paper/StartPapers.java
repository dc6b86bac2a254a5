package org.huanjie.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.OfficialDraft;
import org.springframework.stereotype.Component;

/** 启动文书 — the notices from the day of the vote to the nomination: 1, 2, 3, 5 and 7. */
@Component
class StartPapers implements PaperWriter {

    private final Schedules schedules;
    private final FollowUps followUps;
    private final Committee committee;
    private final Meetings meetings;
    private final Arrangements arrangements;

    StartPapers(
            Schedules schedules, FollowUps followUps, Committee committee, Meetings meetings, Arrangements arrangements) {
        this.schedules = schedules;
        this.followUps = followUps;
        this.committee = committee;
        this.meetings = meetings;
        this.arrangements = arrangements;
    }

    @Override
    public Set<ElectionPaper> papers() {
        return Set.of(
                ElectionPaper.ELECTION_DAY,
                ElectionPaper.COMMITTEE,
                ElectionPaper.REGISTRATION,
                ElectionPaper.CHOOSING_REPRESENTATIVES,
                ElectionPaper.NOMINATION);
    }

    @Override
    public OfficialDraft write(ElectionPaper paper, Drafting drafting) {
        return switch (paper) {
            case ELECTION_DAY -> electionDay(drafting);
            case COMMITTEE -> committee(drafting);
            case REGISTRATION -> registration(drafting);
            case CHOOSING_REPRESENTATIVES -> representatives(drafting);
            default -> nomination(drafting);
        };
    }

    private OfficialDraft electionDay(Drafting drafting) {
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "ELECTION_DAY",
                        drafting.village(),
                        drafting.day(drafting.election().day()),
                        posts(drafting),
                        drafting.cite("R-VC-1")));
        return draft.signed(drafting.words().of("paper.sign.village", drafting.village()), drafting.blankDay());
    }

    private String posts(Drafting drafting) {
        var posts = followUps.posts(drafting.election()).stream()
                .map(post -> drafting.words()
                        .of("paper.post-seats", Wording.of(drafting.words(), post.post()), post.seats()))
                .toList();
        return posts.isEmpty() ? drafting.blank() : Wording.of(drafting.words(), posts);
    }

    private OfficialDraft committee(Drafting drafting) {
        var words = drafting.words();
        var first = drafting.election().first();
        var held = meetings.decided(drafting.election(), MeetingPurpose.COMMITTEE);
        var rows = new ArrayList<List<String>>();
        committee.sitting(first).forEach(one -> rows.add(List.of(Wording.of(words, one.office()), one.name())));
        committee.reserve(first).forEach(one -> rows.add(List.of(Wording.of(words, one.office()), one.name())));
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "COMMITTEE",
                        drafting.village(),
                        drafting.day(held.map(meeting -> meeting.held())),
                        held.map(meeting -> Wording.of(words, meeting.kind())).orElseGet(drafting::blank),
                        drafting.cite("R-EC-1"),
                        drafting.occasion()))
                .table(org.huanjie.shell.print.OfficialSheet.Kind.PLAIN, drafting.heads("COMMITTEE"), rows, 5)
                .texts(drafting.paragraphs("COMMITTEE.after", drafting.cite("R-EC-5")));
        return drafting.signed(draft, held.map(meeting -> meeting.held()));
    }

    private OfficialDraft registration(Drafting drafting) {
        var line = line(drafting, "S06");
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "REGISTRATION",
                        drafting.day(line.map(Schedule.Line::from)),
                        drafting.day(line.map(Schedule.Line::until)),
                        drafting.cite("R-RG-2"),
                        drafting.day(drafting.election().day()),
                        drafting.cite("R-RG-1")));
        return drafting.signed(draft, Optional.empty());
    }

    private OfficialDraft representatives(Drafting drafting) {
        var line = line(drafting, "S10");
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "CHOOSING_REPRESENTATIVES",
                        drafting.day(line.map(Schedule.Line::from)),
                        drafting.day(line.map(Schedule.Line::until))));
        return drafting.signed(draft, Optional.empty());
    }

    private OfficialDraft nomination(Drafting drafting) {
        var line = line(drafting, "S11");
        var told = arrangements.of(drafting.election().id(), Occasion.NOMINATION);
        var draft = drafting.begin()
                .texts(drafting.paragraphs(
                        "NOMINATION",
                        drafting.day(told.map(one -> one.day()).or(() -> line.map(Schedule.Line::from))),
                        told.map(one -> one.hours(drafting.words())).orElseGet(drafting::blank),
                        told.map(one -> one.places(drafting.words())).orElseGet(drafting::blank),
                        posts(drafting),
                        drafting.cite("R-NM-1"),
                        drafting.cite("R-NM-2")));
        return drafting.signed(draft, Optional.empty());
    }

    private Optional<Schedule.Line> line(Drafting drafting, String step) {
        return schedules.of(drafting.election().village()).map(schedule -> schedule.line(step));
    }
}
