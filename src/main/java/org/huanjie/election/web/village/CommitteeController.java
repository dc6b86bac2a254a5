package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.committee.Committee.Because;
import org.huanjie.election.committee.Committee.Office;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.village.CommitteePage.Member;
import org.huanjie.election.web.village.CommitteePage.Row;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
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

/** 选委会页 — takes down who was chosen, who left and who chairs (S04, R-EC-5, R-EC-6). */
@Controller
class CommitteeController {

    private static final int ROWS = 11;

    private final Where where;
    private final Committee committee;
    private final Meetings meetings;

    CommitteeController(Where where, Committee committee, Meetings meetings) {
        this.where = where;
        this.committee = committee;
        this.meetings = meetings;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/election/{body}/committee")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/committee")
    Answer choose(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var meeting = typed.id("meeting");
        var people = new ArrayList<Committee.Person>();
        for (int row = 1; row <= ROWS; row++) {
            var name = typed.text("name-" + row);
            if (!name.isEmpty() && meeting.isPresent()) {
                var office = typed.choice("office-" + row, Office.class).orElse(Office.MEMBER);
                people.add(new Committee.Person(name, office, meeting.get()));
            }
        }
        if (!typed.faults().isEmpty()) {
            return page(election, who, where.words(request), form, typed.faults());
        }
        return switch (committee.choose(election.id(), people, who)) {
            case Verdict.Done<Committee.Chosen> _ -> Redirect.to(action(election), "election.committee.chosen");
            case Verdict.Refused(var refused) -> page(election, who, where.words(request), form, refused);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/election/{body}/committee/leave")
    Answer leave(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var member = typed.id("member");
        var because = typed.choice("because", Because.class);
        if (!typed.faults().isEmpty()) {
            return page(election, who, where.words(request), Map.of(), typed.faults());
        }
        var words = where.words(request);
        return committee.sitting(election.id()).stream()
                .filter(one -> one.id().equals(member.orElseThrow()))
                .findFirst()
                .flatMap(one -> leaving(election, one, because.orElseThrow(), words)
                        .unlessConfirmed(form.getOrDefault(ConfirmPage.SHOWN, ""), words))
                .orElseGet(() -> answer(
                        committee.leave(election.id(), member.orElseThrow(), because.orElseThrow(), who),
                        election,
                        who,
                        request));
    }

    private ConfirmPage leaving(Election election, Committee.Member member, Because because, Words words) {
        return ConfirmPage.asks(
                        words.of("election.committee.confirm.title", member.name()),
                        action(election) + "/leave",
                        words.of("election.committee.leave"),
                        new ConfirmPage.Back(words.of("election.committee.title"), action(election)))
                .fact(words.of("election.committee.confirm.member"), member.name())
                .fact(words.of("election.committee.confirm.because"), Wording.of(words, because))
                .fact(
                        words.of("election.committee.confirm.steps-in"),
                        committee.reserve(election.id()).stream()
                                .findFirst()
                                .map(Committee.Member::name)
                                .orElse("—"))
                .follows(words.of("election.committee.confirm.reserve"))
                .hidden("member", member.id().toString())
                .hidden("because", because.name())
                .canBeTakenBack()
                .page();
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/committee/chair")
    Answer chair(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var member = typed.id("member");
        if (!typed.faults().isEmpty()) {
            return page(election, who, where.words(request), Map.of(), typed.faults());
        }
        return answer(committee.chair(election.id(), member.orElseThrow(), who), election, who, request);
    }

    private Answer answer(
            Verdict<Optional<Committee.Member>> change, Election election, SignedIn who, HttpServletRequest request) {
        return switch (change) {
            case Verdict.Done(var steppedIn) ->
                Redirect.to(
                        action(election),
                        steppedIn.isPresent() ? "election.committee.stepped-in" : "election.committee.changed",
                        steppedIn.map(Committee.Member::name).orElse(""));
            case Verdict.Refused(var refused) -> page(election, who, where.words(request), Map.of(), refused);
        };
    }

    private CommitteePage page(
            Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        var sitting = committee.sitting(election.id());
        return new CommitteePage(
                where.form(election.village(), words.of("election.committee.title")),
                action(election),
                Stream.concat(sitting.stream(), committee.reserve(election.id()).stream())
                        .map(m -> new Member(
                                m.id().toString(),
                                m.name(),
                                Wording.of(words, m.office()),
                                m.office() != Office.RESERVE))
                        .toList(),
                committee.departed(election.id()).stream()
                        .map(left -> words.of(
                                left.steppedIn().isEmpty()
                                        ? "election.committee.departed"
                                        : "election.committee.departed-followed",
                                Wording.of(words, left.on()),
                                left.name(),
                                Wording.of(words, left.because()),
                                left.steppedIn()))
                        .toList(),
                "/villages/" + election.village() + "/committee-change.pdf",
                Reason.said(words, committee.advice(election.id())),
                Where.writes(who),
                !sitting.isEmpty() && sitting.stream().noneMatch(m -> m.office() == Office.CHAIR),
                Stream.of(Because.NOMINATED, Because.RESIGNED, Because.UNABLE)
                        .map(because -> new Option(because.name(), Wording.of(words, because), false))
                        .toList(),
                meetings(election, words, typed),
                rows(words, typed),
                Form.sent(typed, faults, words));
    }

    private List<Option> meetings(Election election, Words words, Map<String, String> typed) {
        return meetings.allDecided(election, MeetingPurpose.COMMITTEE).stream()
                .map(meeting -> new Option(
                        meeting.id().toString(),
                        words.of(
                                "election.meeting.option",
                                Wording.of(words, meeting.held()),
                                Wording.of(words, meeting.kind())),
                        meeting.id().toString().equals(typed.get("meeting"))))
                .toList();
    }

    private static List<Row> rows(Words words, Map<String, String> typed) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> new Row(row, offices(words, typed.getOrDefault("office-" + row, usual(row)))))
                .toList();
    }

    private static String usual(int row) {
        return row == 1 ? "CHAIR" : row <= 5 ? "MEMBER" : "RESERVE";
    }

    private static List<Option> offices(Words words, String chosen) {
        return Arrays.stream(Office.values())
                .map(office -> new Option(
                        office.name(), Wording.of(words, office), office.name().equals(chosen)))
                .toList();
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/"
                + election.body().slug() + "/committee";
    }
}
