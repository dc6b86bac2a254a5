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
import org.huanjie.election.meeting.GroupOf;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.village.MeetingsPage.Held;
import org.huanjie.law.Edition;
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

/** 会议页 — takes down meetings with their numbers (R-SC-1). */
@Controller
class MeetingsController {

    private final Where where;
    private final Meetings meetings;
    private final ElectionEditions editions;
    private final AmendmentLines lines;

    MeetingsController(Where where, Meetings meetings, ElectionEditions editions, AmendmentLines lines) {
        this.lines = lines;
        this.where = where;
        this.meetings = meetings;
        this.editions = editions;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/election/{body}/meetings")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/meetings")
    Answer hold(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var purpose = typed.choice("purpose", MeetingPurpose.class);
        var kind = typed.choice("kind", MeetingKind.class);
        var group = kind.filter(MeetingKind::ofGroup).map(of -> group(typed));
        var announced = typed.day("announced");
        var held = typed.day("held");
        int due = typed.number("due");
        int present = typed.number("present");
        int inFavour = typed.number("in-favour");
        if (!typed.faults().isEmpty()) {
            return page(election, who, where.words(request), form, typed.faults());
        }
        var meeting = new Meeting(
                meetings.newId(),
                election.id(),
                purpose.orElseThrow(),
                kind.orElseThrow(),
                group,
                announced,
                held,
                due,
                present,
                inFavour);
        return switch (meetings.hold(meeting, who)) {
            case Verdict.Done(Meetings.Recorded recorded) ->
                Redirect.to(
                        action(election),
                        recorded.against().isEmpty() ? "election.meeting.recorded" : "election.meeting.recorded-void");
            case Verdict.Refused(var refused) -> page(election, who, where.words(request), form, refused);
        };
    }

    private static GroupOf group(Typed typed) {
        return new GroupOf(typed.number("group"), typed.number("groups"));
    }

    private MeetingsPage page(
            Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        var edition = editions.of(election).base();
        var purposes = MeetingPurpose.of(election.table());
        return new MeetingsPage(
                where.form(
                        election.village(),
                        words.of("election.meeting.title", Wording.of(words, election.body()))),
                election.village(),
                action(election),
                meetings.of(election.id()).stream()
                        .map(m -> held(m, edition, correct(m, election, who), words))
                        .toList(),
                lines.of(election, Amendment.What.MEETING, words),
                Where.writes(who, election),
                purposes.stream()
                        .map(p -> new Option(
                                p.name(), Wording.of(words, p), p.name().equals(typed.get("purpose"))))
                        .toList(),
                purposes.stream()
                        .flatMap(p -> p.kinds().stream())
                        .distinct()
                        .sorted()
                        .map(k -> new Option(
                                k.name(), Wording.of(words, k), k.name().equals(typed.get("kind"))))
                        .toList(),
                purposes.stream().flatMap(p -> p.kinds().stream()).anyMatch(MeetingKind::ofGroup),
                Form.sent(typed, faults, words));
    }

    private static Optional<String> correct(Meeting meeting, Election election, SignedIn who) {
        return Where.writes(who, election) && Amendments.isOpenForMeetings(election)
                ? Optional.of(action(election) + "/" + meeting.id())
                : Optional.empty();
    }

    private static Held held(Meeting meeting, Edition edition, Optional<String> correct, Words words) {
        var against = meeting.against(edition);
        return new Held(
                words.of(
                        "election.meeting.held",
                        Wording.of(words, meeting.held()),
                        meeting.group()
                                .map(group -> words.of(
                                        "election.meeting.of-group",
                                        Wording.of(words, meeting.kind()),
                                        group.number(),
                                        group.of()))
                                .orElseGet(() -> Wording.of(words, meeting.kind())),
                        Wording.of(words, meeting.purpose())),
                words.of(
                        "election.meeting.numbers",
                        meeting.due(),
                        meeting.present(),
                        meeting.needed(edition),
                        meeting.inFavour()),
                against.isEmpty(),
                Reason.said(words, against),
                correct);
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/"
                + election.body().slug() + "/meetings";
    }
}
