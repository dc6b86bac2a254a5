package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.committee.Tie;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.village.ChoicesPage.Row;
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

/** 推选页 — the branch's secretary (R-PB-5), the supervisory committee (R-SC-3). */
@Controller
class ChoicesController {

    private final Where where;
    private final Choices choices;

    ChoicesController(Where where, Choices choices) {
        this.where = where;
        this.choices = choices;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/election/{body}/choices")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), who, where.words(request), Map.of(), List.of());
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/choices")
    Answer record(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("election.field.", form);
        var people = new ArrayList<Proposed>();
        for (int row = 1; row <= rows(election); row++) {
            if (!typed.text("name-" + row).isEmpty()) {
                var post = typed.choice("post-" + row, Post.class).orElse(Post.MEMBER);
                people.add(proposed(typed, election, post, row));
            }
        }
        if (!typed.faults().isEmpty()) {
            return page(election, who, where.words(request), form, typed.faults());
        }
        return switch (choices.record(election.id(), people, typed.text("why"), who)) {
            case Verdict.Done<List<Choice>> _ -> Redirect.to(action(election), "election.choice.recorded");
            case Verdict.Refused(var refused) -> page(election, who, where.words(request), form, refused);
        };
    }

    private static Proposed proposed(Typed typed, Election election, Post post, int row) {
        boolean supervises = election.body() == Body.SUPERVISORY_COMMITTEE;
        var choice = new Choice(
                typed.text("name-" + row),
                post,
                typed.number("in-favour-" + row),
                supervises ? typed.ticked("finance-" + row) : null);
        return new Proposed(
                choice, typed.choiceIfAny("tie-" + row, Tie.class), typed.ticked("namesake-" + row));
    }

    private ChoicesPage page(
            Election election, SignedIn who, Words words, Map<String, String> typed, List<Reason> faults) {
        return new ChoicesPage(
                where.form(
                        election.village(), words.of("election.choice.title", Wording.of(words, election.body()))),
                action(election),
                choices.of(election.id()).stream()
                        .map(person -> words.of(
                                Boolean.TRUE.equals(person.finance())
                                        ? "election.choice.line-finance"
                                        : "election.choice.line",
                                person.name(),
                                Wording.of(words, person.post()),
                                person.inFavour()))
                        .toList(),
                Where.writes(who, election),
                IntStream.rangeClosed(1, rows(election))
                        .mapToObj(row -> row(election, words, typed, row))
                        .toList(),
                Form.sent(typed, faults, words));
    }

    private Row row(Election election, Words words, Map<String, String> typed, int row) {
        var posts = Choice.posts(election);
        var usual = row == 1 ? posts.getFirst() : posts.getLast();
        var chosen = typed.getOrDefault("post-" + row, usual.name());
        return new Row(
                row,
                posts.stream()
                        .map(post -> new Option(
                                post.name(),
                                Wording.of(words, post),
                                post.name().equals(chosen)))
                        .toList(),
                choices.among(election).stream()
                        .map(name -> new Option(name, name, name.equals(typed.get("name-" + row))))
                        .toList(),
                election.body() == Body.SUPERVISORY_COMMITTEE
                        ? Stream.of(Tie.values())
                                .map(tie -> new Option(
                                        tie.name(),
                                        Wording.of(words, tie),
                                        tie.name().equals(typed.get("tie-" + row))))
                                .toList()
                        : List.of());
    }

    private static int rows(Election election) {
        return switch (election.body()) {
            case PARTY_BRANCH -> 2;
            case SUPERVISORY_COMMITTEE -> 5;
            case VILLAGERS_COMMITTEE -> election.procedure() == Procedure.BY_MEETING ? election.seats() : 0;
        };
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/"
                + election.body().slug() + "/choices";
    }
}
