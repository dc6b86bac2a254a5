package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.VoidGround;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.round.VoidRefusal;
import org.huanjie.count.round.VoidingCheck;
import org.huanjie.count.round.Voidings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.LawWord;
import org.huanjie.objection.FindingSource;
import org.huanjie.objection.FindingSource.SourceFinding;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 选举无效页的写法 — puts findings of voidness into words. */
@Component
class VoidingPages {

    private final Voidings voidings;
    private final AccountHands hands;
    private final Elections elections;
    private final Divisions divisions;
    private final FindingSource sources;
    private final Frames frames;

    VoidingPages(
            Voidings voidings,
            AccountHands hands,
            Elections elections,
            Divisions divisions,
            FindingSource sources,
            Frames frames) {
        this.voidings = voidings;
        this.hands = hands;
        this.elections = elections;
        this.divisions = divisions;
        this.sources = sources;
        this.frames = frames;
    }

    static String path(String village) {
        return "/villages/" + village + "/voiding";
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    /** What is held again: VOTE, START or ELECTION. */
    static String kind(Voiding finding) {
        if (finding.extent() == Voiding.Extent.VOTE) {
            return "VOTE";
        }
        return finding.fromTheStart() ? "START" : "ELECTION";
    }

    Election latest(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE).orElseThrow(NoSuchPage::new);
    }

    /** With the form begun as far as an inquiry has led to it. */
    VoidingPage begun(String village, SignedIn who, Map<String, String> known, HttpServletRequest request) {
        var typed = new HashMap<>(known);
        source(village, who, known, frames.words(request)).ifPresent(found -> {
            typed.putIfAbsent("document", found.organ() + " " + found.document());
            typed.putIfAbsent("decided", found.on().toString());
            VoidGround.under(found.rule()).ifPresent(ground -> typed.putIfAbsent("ground", ground.name()));
        });
        return of(village, who, typed, List.of(), request);
    }

    private Optional<SourceFinding> source(String village, SignedIn who, Map<String, String> known, Words words) {
        return Optional.ofNullable(known.get("finding")).flatMap(number -> sources.of(village, number, who, words));
    }

    VoidingPage of(
            String village, SignedIn who, Map<String, String> typed, List<Reason> faults, HttpServletRequest request) {
        var words = frames.words(request);
        var findings = voidings.of(village);
        return new VoidingPage(
                village,
                divisions.find(village).map(Division::name).orElse(village),
                path(village),
                findings.reversed().stream().map(one -> card(one, who, words)).toList(),
                form(latest(village), findings, who, words),
                source(village, who, typed, words).map(found -> source(typed, found, words)),
                typed,
                Reason.said(words, faults));
    }

    private static VoidingPage.Source source(Map<String, String> typed, SourceFinding found, Words words) {
        return new VoidingPage.Source(
                typed.getOrDefault("finding", ""),
                words.of("void.form.source", found.rule()),
                found.papers().stream()
                        .map(paper -> new Crumb(paper.word(), paper.href()))
                        .toList());
    }

    private Optional<VoidingPage.Form> form(Election latest, List<Voiding> findings, SignedIn who, Words words) {
        var extents = voidings.extents(latest);
        var organ = Arrays.stream(Voiding.Organ.values())
                .filter(one -> one.role() == who.role())
                .findFirst();
        boolean waiting = findings.stream()
                .anyMatch(one ->
                        one.election().equals(latest.id()) && one.settled().isEmpty());
        return organ.isEmpty() || extents.isEmpty() || waiting
                ? Optional.empty()
                : Optional.of(new VoidingPage.Form(
                        round(latest, words),
                        Wording.of(words, organ.get()),
                        extents.stream()
                                .map(one -> new VoidingPage.Option(one.name(), Wording.of(words, one)))
                                .toList(),
                        VoidingCheck.grounds(latest).stream()
                                .map(one -> new VoidingPage.Option(one.name(), ground(one, words)))
                                .toList()));
    }

    private VoidingPage.Card card(Voiding finding, SignedIn who, Words words) {
        boolean open = finding.settled().isEmpty();
        boolean organ = who.role() == finding.organ().role() || who.role() == Role.COUNTY_OFFICE;
        return new VoidingPage.Card(
                finding.id().toString(),
                round(elections.get(finding.election()), words),
                words.of("void.state." + (open ? "ENTERED" : finding.confirmed() ? "CONFIRMED" : "DROPPED")),
                open ? "wait" : finding.confirmed() ? "stop" : "",
                lines(finding, who, words),
                finding.facts(),
                open && organ && !finding.enteredBy().equals(who.signInName()),
                open && organ,
                finding.confirmed() ? Optional.of(again(finding, who, words)) : Optional.empty());
    }

    private List<String> lines(Voiding finding, SignedIn who, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.of(
                "void.decided",
                Wording.of(words, finding.organ()),
                Wording.of(words, finding.decidedOn()),
                finding.document()));
        lines.add(words.of("void.extent", Wording.of(words, finding.extent())));
        lines.add(words.of("void.ground", ground(finding.ground(), words)));
        lines.add(words.of("void.organised", Wording.of(words, finding.organisedBy())));
        lines.add(words.of("void.entered", Wording.of(words, finding.enteredAt()), finding.enteredBy()));
        // whoever confirms, and whoever reads it later, sees by whose hands the two accounts went
        lines.add(words.of("void.hands", hands.named(finding.enteredBy(), words)));
        lines.add(words.of(
                "void.hands",
                hands.named(finding.settled().map(Voiding.Settled::by).orElse(who.signInName()), words)));
        finding.settled()
                .ifPresent(settled -> lines.add(words.of(
                        settled.confirmed() ? "void.confirmed" : "void.dropped",
                        Wording.of(words, settled.at()),
                        settled.by())));
        return lines;
    }

    private VoidingPage.Again again(Voiding finding, SignedIn who, Words words) {
        var against = voidings.againstAgain(finding);
        boolean done = against.stream().anyMatch(reason -> reason.what() == VoidRefusal.HELD_AGAIN);
        var kind = kind(finding);
        return new VoidingPage.Again(
                words.of(done ? "void.next.done" : "void.next." + kind, Wording.of(words, finding.organisedBy())),
                done ? List.of() : Reason.said(words, against),
                !done && against.isEmpty() && Voidings.opens(finding, who),
                words.of("void.again." + kind));
    }

    private static String ground(VoidGround ground, Words words) {
        return words.of("void.ground.rule", Wording.of(words, ground), ground.rule());
    }

    private static String round(Election round, Words words) {
        var title = words.of("rounds.round", round.sequence(), Wording.of(words, LawWord.of(round.round())));
        return round.day() == null
                ? title
                : words.of("void.round", title, Wording.of(words, Objects.requireNonNull(round.day())));
    }
}
