package org.huanjie.responsibility.web;

import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Relation;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Conflicts;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 询问责任回避 — asks one person about one village; what is answered tells whether they may answer for it. */
@Controller
@RequestMapping("/villages/{village}/responsibility/people/{person}")
class AskingController {

    private static final String NONE = "NONE";

    private final Conflicts conflicts;
    private final People people;
    private final ResponsibilityPlaces places;

    AskingController(Conflicts conflicts, People people, ResponsibilityPlaces places) {
        this.conflicts = conflicts;
        this.people = people;
        this.places = places;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping
    Answer show(
            @PathVariable String village,
            @PathVariable UUID person,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var said = new HashMap<>(saved(village, person));
        said.putAll(typed);
        return page(village, person, said, List.of(), request);
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping
    Answer save(
            @PathVariable String village,
            @PathVariable UUID person,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var found = person(person);
        places.of(village, Level.VILLAGE);
        var fields = read(typed);
        var reasons = new ArrayList<Reason>();
        var voter = fields.idIfAny("voter").map(VoterId::new);
        if (voter.isEmpty() && !fields.text("voter").equals(NONE)) {
            reasons.add(ResponsibilityRefusal.NO_IDENTITY.of());
        }
        var kin = answers(village, fields, voter);
        if (kin.values().stream().anyMatch(Optional::isEmpty)) {
            reasons.add(ResponsibilityRefusal.UNASKED.of(found.personName()));
        }
        if (!reasons.isEmpty()) {
            return page(village, person, typed, reasons, request);
        }
        var relations = new HashMap<VoterId, Optional<Relation>>();
        kin.forEach((one, answer) -> relations.put(one, answer.flatMap(AskingController::relation)));
        return switch (conflicts.declare(person, village, voter, relations, who)) {
            case Verdict.Done(ResponsibilityEntry done) ->
                Redirect.to(onwards(village, person, fields), "responsibility.done.asked");
            case Verdict.Refused(var refused) -> page(village, person, typed, refused, request);
        };
    }

    // whoever stands themselves need not say how they are related to themselves
    private Map<VoterId, Optional<String>> answers(String village, Typed fields, Optional<VoterId> voter) {
        var answers = new HashMap<VoterId, Optional<String>>();
        conflicts.standing(village).stream()
                .map(Candidate::person)
                .filter(one -> voter.filter(one::equals).isEmpty())
                .forEach(one -> answers.put(
                        one,
                        Optional.of(fields.text("kin-" + one))
                                .filter(said ->
                                        said.equals(NONE) || relation(said).isPresent())));
        return answers;
    }

    private static Optional<Relation> relation(String name) {
        return Arrays.stream(Relation.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private String onwards(String village, UUID person, Typed fields) {
        return switch (fields.text("for")) {
            case "LEADER", "CADRE", "OFFICER" ->
                places.path(village) + "?bond=" + fields.text("for") + "&person=" + person;
            case "LINK" -> ResponsibilityPlaces.county(village) + "?person=" + person + "&village=" + village;
            default -> places.path(village);
        };
    }

    private Map<String, String> saved(String village, UUID person) {
        var said = new HashMap<String, String>();
        conflicts
                .identity(person, village)
                .ifPresent(identity -> said.put(
                        "voter",
                        identity.voter() == null ? NONE : identity.voter().toString()));
        conflicts
                .answers(person, village)
                .forEach((one, relation) ->
                        said.put("kin-" + one, relation.map(Relation::name).orElse(NONE)));
        return said;
    }

    private AskingPage page(
            String village, UUID person, Map<String, String> said, List<Reason> reasons, HttpServletRequest request) {
        var place = places.of(village, Level.VILLAGE);
        var found = person(person);
        var words = places.words(request);
        var fields = read(said);
        return new AskingPage(
                reasons.isEmpty() ? 200 : 422,
                place.name(),
                places.asking(village, person),
                places.path(village),
                found.personName(),
                words.office(found.unit(), found.duty()),
                fields.text("for"),
                words.grounds(reasons),
                bearers(village, person, fields, words),
                fields.text("voter").equals(NONE),
                questions(village, fields, words));
    }

    private List<Option> bearers(String village, UUID person, Typed fields, ResponsibilityWords words) {
        return conflicts.bearers(person, village).stream()
                .map(card -> bearer(card, fields, words))
                .toList();
    }

    private static Option bearer(VoterCard card, Typed fields, ResponsibilityWords words) {
        return new Option(
                card.id().toString(),
                words.of("ask.bearer", card.name(), card.group(), Integer.toString(card.birthYear())),
                fields.text("voter").equals(card.id().toString()));
    }

    private List<AskingPage.Question> questions(String village, Typed fields, ResponsibilityWords words) {
        return conflicts.standing(village).stream()
                .map(candidate -> new AskingPage.Question(
                        candidate.person().toString(),
                        words.of("ask.candidate", candidate.name(), words.name(candidate.post())),
                        relations(fields.text("kin-" + candidate.person()), words)))
                .toList();
    }

    private static List<Option> relations(String chosen, ResponsibilityWords words) {
        return Stream.concat(
                        Stream.of(new Option(NONE, words.of("ask.none"), chosen.equals(NONE))),
                        words.options(Relation.values(), relation(chosen)).stream())
                .toList();
    }

    private Person person(UUID id) {
        return people.find(id).orElseThrow(NoSuchPage::new);
    }
}
