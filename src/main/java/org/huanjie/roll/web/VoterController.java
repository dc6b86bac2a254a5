package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.roll.Roll;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.voter.FullNumbers;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.Registration;
import org.huanjie.roll.voter.RollRefusal;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 选民页面 — one person at a time: registered, corrected, removed, looked at. */
@Controller
class VoterController {

    private final Roll roll;
    private final Registration registration;
    private final FullNumbers numbers;
    private final Where where;
    private final RollConfirmations confirmations;

    VoterController(
            Roll roll, Registration registration, FullNumbers numbers, Where where, RollConfirmations confirmations) {
        this.confirmations = confirmations;
        this.roll = roll;
        this.registration = registration;
        this.numbers = numbers;
        this.where = where;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @GetMapping("/villages/{village}/roll/add")
    Answer form(@PathVariable String village, HttpServletRequest request) {
        return blank(village, where.words(request), Map.of(), List.of());
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/roll/add")
    Answer add(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        return switch (registration.add(village, fields(form), ground(form), form.getOrDefault("reason", ""), who)) {
            case Verdict.Done<VoterId> _ -> Redirect.to(RollPath.of(village), "roll.edit.added");
            case Verdict.Refused(var refused) -> blank(village, where.words(request), form, refused);
        };
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @GetMapping("/villages/{village}/roll/voters/{voter}")
    Answer voter(@PathVariable String village, @PathVariable VoterId voter, HttpServletRequest request) {
        return page(card(village, voter), where.words(request), Map.of(), Optional.empty(), List.of());
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/roll/voters/{voter}")
    Answer correct(
            @PathVariable String village,
            @PathVariable VoterId voter,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var card = card(village, voter);
        return switch (registration.correct(voter, fields(form), ground(form), form.getOrDefault("reason", ""), who)) {
            case Verdict.Done<VoterId> _ -> Redirect.to(RollPath.of(village), "roll.edit.corrected");
            case Verdict.Refused(var refused) -> page(card, where.words(request), form, Optional.empty(), refused);
        };
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/roll/voters/{voter}/remove")
    Answer remove(
            @PathVariable String village,
            @PathVariable VoterId voter,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var card = card(village, voter);
        var words = where.words(request);
        var reason = form.getOrDefault("reason", "");
        var ground = ground(form);
        boolean lawful = registration.grounds(village, Ground.Change.REMOVED).contains(ground) && !reason.isBlank();
        return !lawful
                ? removed(card, ground, reason, who, words)
                : confirmations
                        .removing(card, ground, reason, words)
                        .unlessConfirmed(form.getOrDefault(ConfirmPage.SHOWN, ""), words)
                        .orElseGet(() -> removed(card, ground, reason, who, words));
    }

    private Answer removed(VoterCard card, Ground ground, String reason, SignedIn who, Words words) {
        return switch (registration.remove(card.id(), ground, reason, who)) {
            case Verdict.Done<VoterId> _ -> Redirect.to(RollPath.of(card.village()), "roll.edit.removed");
            case Verdict.Refused(var refused) -> page(card, words, Map.of(), Optional.empty(), refused);
        };
    }

    /** Answers in the page itself, never by a link that could be kept. */
    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/roll/voters/{voter}/number")
    Answer number(
            @PathVariable String village,
            @PathVariable VoterId voter,
            @RequestParam(defaultValue = "") String why,
            SignedIn who,
            HttpServletRequest request) {
        var card = card(village, voter);
        return why.isBlank()
                ? page(
                        card,
                        where.words(request),
                        Map.of(),
                        Optional.empty(),
                        List.of(RollRefusal.NO_REASON_TO_LOOK.of()))
                : page(card, where.words(request), Map.of(), numbers.look(voter, why.strip(), who), List.of());
    }

    private VoterCard card(String village, VoterId voter) {
        return roll.find(voter).filter(card -> card.village().equals(village)).orElseThrow(NoSuchPage::new);
    }

    private VoterPage blank(String village, Words words, Map<String, String> form, List<Reason> reasons) {
        return new VoterPage(
                village,
                where.name(village),
                RollPath.of(village) + "/add",
                Optional.empty(),
                words.of("roll.add"),
                form,
                sexes(words, form.getOrDefault("SEX", "")),
                classes(words, form.getOrDefault("CLASS", "")),
                grounds(village, Ground.Change.ADDED, words, form),
                List.of(),
                Optional.empty(),
                Reason.said(words, reasons));
    }

    private VoterPage page(
            VoterCard card, Words words, Map<String, String> form, Optional<String> number, List<Reason> reasons) {
        var typed = new HashMap<>(Map.of("NAME", card.name(), "GROUP", Integer.toString(card.group())));
        typed.putAll(form);
        return new VoterPage(
                card.village(),
                where.name(card.village()),
                RollPath.of(card.village()) + "/voters/" + card.id(),
                Optional.of(card.maskedNumber()),
                words.of("roll.edit") + " " + card.name(),
                typed,
                sexes(words, form.getOrDefault("SEX", words.of("roll.sex." + card.sex()))),
                classes(words, form.getOrDefault("CLASS", "")),
                grounds(card.village(), Ground.Change.CORRECTED, words, form),
                grounds(card.village(), Ground.Change.REMOVED, words, form),
                number,
                Reason.said(words, reasons));
    }

    private static List<Option> sexes(Words words, String chosen) {
        return Stream.of("MALE", "FEMALE")
                .map(sex -> words.of("roll.sex." + sex))
                .map(word -> new Option(word, word, word.equals(chosen)))
                .toList();
    }

    private static List<Option> classes(Words words, String chosen) {
        return Stream.of("1", "2", "3")
                .map(number -> new Option(number, words.of("roll.class." + number), number.equals(chosen)))
                .toList();
    }

    private List<Option> grounds(
            String village, Ground.Change change, Words words, Map<String, String> form) {
        return registration.grounds(village, change).stream()
                .map(ground -> new Option(
                        ground.name(), Wording.of(words, ground), ground.name().equals(form.get("ground"))))
                .toList();
    }

    private static Map<Column, String> fields(Map<String, String> form) {
        var fields = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            fields.put(column, form.getOrDefault(column.name(), ""));
        }
        return fields;
    }

    // one that the form did not offer is no ground at any time
    private static Ground ground(Map<String, String> form) {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.name().equals(form.get("ground")))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
