package org.huanjie.election.web.amendment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.amendment.Amendments;
import org.huanjie.election.meeting.GroupOf;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 会议改正页的入口 — puts a meeting right that was taken down wrongly, or withdraws it. */
@Controller
class MeetingAmendmentController {

    private final Where where;
    private final Meetings meetings;
    private final Amendments amendments;

    MeetingAmendmentController(Where where, Meetings meetings, Amendments amendments) {
        this.where = where;
        this.meetings = meetings;
        this.amendments = amendments;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/election/{body}/meetings/{meeting}")
    Answer form(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID meeting,
            SignedIn who,
            HttpServletRequest request) {
        return form(where.election(village, body), meeting, who, request).show();
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/meetings/{meeting}/correct")
    Answer correct(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return form(election, meeting, who, request)
                .correct(
                        form,
                        typed -> right(old(election, meeting), typed),
                        (right, why) -> amendments.correct(right, why, who));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/meetings/{meeting}/withdraw")
    Answer withdraw(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return form(election, meeting, who, request)
                .withdraw(form, why -> amendments.withdrawMeeting(election.id(), meeting, why, who));
    }

    private AmendmentForm form(Election election, UUID meeting, SignedIn who, HttpServletRequest request) {
        var old = old(election, meeting);
        return new AmendmentForm(
                list(election),
                fields(old),
                (typed, faults) -> page(election, old, who, where.words(request), typed, faults));
    }

    private Meeting old(Election election, UUID meeting) {
        return meetings.find(election.id(), meeting).orElseThrow(NoSuchPage::new);
    }

    private static Meeting right(Meeting old, Typed typed) {
        var kind = typed.choice("kind", MeetingKind.class).orElse(old.kind());
        return new Meeting(
                old.id(),
                old.election(),
                old.purpose(),
                kind,
                kind.ofGroup()
                        ? Optional.of(new GroupOf(typed.number("group"), typed.number("groups")))
                        : Optional.empty(),
                typed.day("announced"),
                typed.day("held"),
                typed.number("due"),
                typed.number("present"),
                typed.number("in-favour"));
    }

    private static Map<String, String> fields(Meeting old) {
        var fields = new HashMap<String, String>();
        fields.put("kind", old.kind().name());
        old.group().ifPresent(group -> {
            fields.put("group", Integer.toString(group.number()));
            fields.put("groups", Integer.toString(group.of()));
        });
        fields.put("announced", old.announced().toString());
        fields.put("held", old.held().toString());
        fields.put("due", Integer.toString(old.due()));
        fields.put("present", Integer.toString(old.present()));
        fields.put("in-favour", Integer.toString(old.inFavour()));
        return fields;
    }

    private AmendmentPage page(
            Election election,
            Meeting old,
            SignedIn who,
            Words words,
            Map<String, String> typed,
            List<Reason> faults) {
        return new AmendmentPage(
                where.form(election.village(), words.of("election.amendment.meeting")),
                list(election) + "/" + old.id(),
                list(election),
                words.of(
                        "election.meeting.held",
                        Wording.of(words, old.held()),
                        Wording.of(words, old.kind()),
                        Wording.of(words, old.purpose())),
                old.purpose().kinds().stream()
                        .map(kind -> new Option(
                                kind.name(), Wording.of(words, kind), kind.name().equals(typed.get("kind"))))
                        .toList(),
                old.purpose().kinds().stream().anyMatch(MeetingKind::ofGroup),
                Form.sent(typed, faults, words));
    }

    private static String list(Election election) {
        return AmendmentForm.list(election.village(), election.body().slug(), "meetings");
    }
}
