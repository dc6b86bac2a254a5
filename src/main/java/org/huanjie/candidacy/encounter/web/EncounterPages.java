package org.huanjie.candidacy.encounter.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.encounter.Encounter;
import org.huanjie.candidacy.encounter.Encounters;
import org.huanjie.candidacy.encounter.CandidateStatements;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 见面会页的组成. */
@Component
class EncounterPages {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Encounters encounters;
    private final CandidateStatements statements;
    private final Candidates candidates;
    private final Where where;

    EncounterPages(Encounters encounters, CandidateStatements statements, Candidates candidates, Where where) {
        this.encounters = encounters;
        this.statements = statements;
        this.candidates = candidates;
        this.where = where;
    }

    static String path(Election election) {
        return list(election) + "/meeting";
    }

    private static String list(Election election) {
        return "/villages/" + election.village() + "/candidates/" + election.body().slug();
    }

    EncounterPage of(
            Election election, String sent, Map<String, String> typed, List<Reason> refused, SignedIn who, Words words) {
        boolean open = Candidates.listIsOut(election) && candidates.mayEnter(election, who);
        var all = encounters.of(election);
        var standing = candidates.standing(election.id());
        return new EncounterPage(
                where.form(election.village(), words.of("candidacy.encounter.title")),
                path(election),
                list(election),
                open,
                Candidates.listIsOut(election) && all.stream().noneMatch(Encounter::held)
                        ? words.of("candidacy.encounter.due")
                        : "",
                all.stream().map(one -> meeting(one, standing, words)).toList(),
                statements.of(election).stream()
                        .map(one -> new EncounterPage.Said(
                                one.candidate().toString(),
                                words.of("candidacy.encounter.person", one.name(), Wording.of(words, one.post())),
                                one.text()))
                        .toList(),
                statements.longest(election),
                sent,
                Form.sent(typed, refused, words));
    }

    private static EncounterPage.Meeting meeting(Encounter one, List<Candidate> standing, Words words) {
        return new EncounterPage.Meeting(
                one.id().toString(),
                words.of("candidacy.encounter.number", one.number()),
                one.held(),
                facts(one, words),
                one.answers().stream()
                        .map(said -> new EncounterPage.Answer(said.question(), said.by(), said.answer()))
                        .toList(),
                standing.stream().map(candidate -> asked(one, candidate, words)).toList(),
                one.candidates().stream()
                        .filter(Encounter.Present::came)
                        .map(there -> new Option(there.candidate().toString(), there.name(), false))
                        .toList());
    }

    private static EncounterPage.Asked asked(Encounter one, Candidate candidate, Words words) {
        var said = one.candidates().stream()
                .filter(present -> present.candidate().equals(candidate.id()))
                .findFirst();
        return new EncounterPage.Asked(
                candidate.id().toString(),
                words.of("candidacy.encounter.person", candidate.name(), Wording.of(words, candidate.post())),
                Stream.of(true, false)
                        .map(came -> new Option(
                                came ? "yes" : "no",
                                words.of(came ? "candidacy.encounter.came" : "candidacy.encounter.stayed-away"),
                                said.filter(present -> present.came() == came).isPresent()))
                        .toList());
    }

    static List<String> facts(Encounter one, Words words) {
        var facts = new ArrayList<String>();
        facts.add(words.of("candidacy.encounter.when", Wording.of(words, one.at().toLocalDate()), hour(one.at()), one.place()));
        if (one.villagers() != null) {
            facts.add(words.of("candidacy.encounter.villagers", one.villagers()));
            facts.add(words.of("candidacy.encounter.those-came", Wording.of(words, names(one, true))));
            if (!names(one, false).isEmpty()) {
                facts.add(words.of("candidacy.encounter.those-not", Wording.of(words, names(one, false))));
            }
        }
        return facts;
    }

    private static List<String> names(Encounter one, boolean came) {
        return one.candidates().stream()
                .filter(present -> present.came() == came)
                .map(Encounter.Present::name)
                .distinct()
                .toList();
    }

    private static String hour(LocalDateTime at) {
        return HOUR.format(at);
    }

    /** Of whom the form says whether they came. */
    Map<UUID, Boolean> came(Election election, Map<String, String> form) {
        var came = new java.util.HashMap<UUID, Boolean>();
        candidates.standing(election.id()).forEach(one -> {
            var said = form.getOrDefault("came-" + one.id(), "");
            if (!said.isEmpty()) {
                came.put(one.id(), said.equals("yes"));
            }
        });
        return came;
    }
}
