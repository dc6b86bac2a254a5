package org.huanjie.roll.branch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.roll.branch.BranchLine;
import org.huanjie.roll.branch.BranchLines;
import org.huanjie.roll.branch.BranchMember;
import org.huanjie.roll.branch.BranchMemberId;
import org.huanjie.roll.branch.BranchMembers;
import org.huanjie.roll.branch.BranchRights;
import org.huanjie.roll.branch.BranchStanding;
import org.huanjie.roll.line.RollWords;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Worded;
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
import org.springframework.web.multipart.MultipartFile;

/** 党员名册入口 — shows the branch's list and keeps it; for the village's team and the town alone. */
@Controller
class BranchController {

    private static final String HOME = "/villages/{village}/branch";
    private static final int LONGEST = 40_000;

    private final BranchMembers members;
    private final RollWords rollWords;
    private final Where where;
    private final Clock clock;

    BranchController(BranchMembers members, RollWords rollWords, Where where, Clock clock) {
        this.members = members;
        this.rollWords = rollWords;
        this.where = where;
        this.clock = clock;
    }

    static String home(String village) {
        return "/villages/" + village + "/branch";
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @GetMapping(HOME)
    Answer list(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(election(village), who, where.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping(HOME)
    Answer enter(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("roll.branch.field.", form);
        var text = typed.textIfAny("lines", LONGEST);
        return entered(
                election(village), BranchLines.read(text, rollWords, LocalDate.now(clock)), typed, who, request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping(HOME + "/file")
    Answer load(@PathVariable String village, @RequestParam MultipartFile file, SignedIn who, HttpServletRequest request)
            throws IOException {
        var read = BranchLines.read(file.getBytes(), rollWords, LocalDate.now(clock));
        return entered(election(village), read, Typed.of("roll.branch.field.", Map.of()), who, request);
    }

    private Answer entered(
            Election election, Verdict<List<BranchLine>> read, Typed typed, SignedIn who, HttpServletRequest request) {
        var entered = typed.unless(
                () -> read.<Verdict<Integer>>answer(lines -> members.enter(election, lines, who), Verdict::refused));
        var words = where.words(request);
        return switch (entered) {
            case Verdict.Done<Integer>(var people) ->
                Redirect.to(home(election.village()), "roll.branch.entered", people);
            case Verdict.Refused<Integer>(var reasons) -> page(election, who, words, typed.form(reasons, words));
        };
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping(HOME + "/{member}")
    Answer change(
            @PathVariable String village,
            @PathVariable BranchMemberId member,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = election(village);
        var one = members.find(election, member).orElseThrow(NoSuchPage::new);
        var typed = Typed.of("roll.branch.field.", form);
        var standing = typed.choice("standing", BranchStanding.class);
        var rights = typed.choice("rights", BranchRights.class);
        return answer(
                typed.unless(() ->
                        members.change(election, one, standing.orElseThrow(), rights.orElseThrow(), who)),
                election,
                one,
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping(HOME + "/{member}/remove")
    Answer remove(
            @PathVariable String village, @PathVariable BranchMemberId member, SignedIn who, HttpServletRequest request) {
        var election = election(village);
        var one = members.find(election, member).orElseThrow(NoSuchPage::new);
        return answer(
                members.remove(election, one, who),
                election,
                one,
                Typed.of("roll.branch.field.", Map.of()),
                who,
                request);
    }

    private Answer answer(
            Verdict<Nothing> done,
            Election election,
            BranchMember one,
            Typed typed,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return switch (done) {
            case Verdict.Done<Nothing> _ -> Redirect.to(home(election.village()), "roll.branch.changed", one.name());
            case Verdict.Refused<Nothing>(var reasons) -> page(election, who, words, typed.form(reasons, words));
        };
    }

    private Election election(String village) {
        return where.election(village, Body.PARTY_BRANCH.slug());
    }

    private BranchPage page(Election election, SignedIn who, Words words, Form form) {
        var listed = members.of(election);
        boolean open = BranchMembers.open(election);
        return new BranchPage(
                where.form(election.village(), words.of("roll.branch.title")),
                home(election.village()),
                words.of(
                        "roll.branch.sums",
                        listed.size(),
                        listed.stream().filter(BranchMember::entitled).count()),
                open,
                listed.stream().map(one -> line(one, words)).toList(),
                form);
    }

    private static BranchPage.Line line(BranchMember one, Words words) {
        return new BranchPage.Line(
                one.name(),
                words.of(
                        "roll.branch.about",
                        words.of("roll.sex." + one.sex()),
                        Integer.toString(one.birthYear()),
                        Wording.of(words, one.standing()),
                        Wording.of(words, one.rights())),
                words.of(one.entitled() ? "roll.branch.votes" : "roll.branch.votes-not"),
                one.entitled(),
                home(one.village()) + "/" + one.id(),
                options(BranchStanding.values(), one.standing(), words),
                options(BranchRights.values(), one.rights(), words));
    }

    private static <E extends Enum<E> & Worded> List<Option> options(E[] all, E now, Words words) {
        return Stream.of(all)
                .map(one -> new Option(one.name(), Wording.of(words, one), Objects.equals(one, now)))
                .toList();
    }
}
