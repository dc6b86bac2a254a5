package org.huanjie.publication.web.village;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.encounter.CandidateStatement;
import org.huanjie.candidacy.encounter.Encounter;
import org.huanjie.candidacy.preliminary.Preliminaries;
import org.huanjie.candidacy.preliminary.PreliminaryBallot;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.village.VillagePage.Card;
import org.huanjie.publication.web.village.VillagePage.Met;
import org.huanjie.publication.web.village.VillagePage.Said;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 参选人的写法 — who stands, in which order, what they say, and how they met the villagers. */
final class Standings {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;

    Standings(Words words) {
        this.words = words;
    }

    VillagePage.Standing of(PublicElection line) {
        var form = line.list().form();
        return new VillagePage.Standing(
                words.of(form.direct() ? "public.self-nominees" : "public.candidates"),
                words.of(
                        form.direct() ? "public.self-nominees.order" : "public.candidates.order",
                        Wording.of(words, form.order())),
                posts(line),
                line.list().encounters().stream().map(this::met).toList(),
                line.list().preliminaries().stream()
                        .flatMap(of -> of.ballots().stream().map(ballot -> chosen(of, ballot)))
                        .toList());
    }

    private List<VillagePage.Post> posts(PublicElection line) {
        var said = line.list().statements().stream()
                .collect(Collectors.toMap(CandidateStatement::candidate, CandidateStatement::text));
        return line.list().candidates().stream()
                .collect(Collectors.groupingBy(Candidate::post, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(post -> new VillagePage.Post(
                        words.of("public.post", Wording.of(words, post.getKey()), seats(line, post.getKey())),
                        post.getValue().stream().map(one -> card(one, said)).toList()))
                .toList();
    }

    // everybody's card has the same parts: who says nothing has a line that says so, once anybody has said something
    private Card card(Candidate one, Map<UUID, String> said) {
        var nothing = said.isEmpty() ? "" : words.of("public.says-nothing");
        return new Card(one.name(), said.getOrDefault(one.id(), nothing));
    }

    private static int seats(PublicElection line, Post post) {
        return line.posts().stream()
                .filter(seats -> seats.post() == post)
                .mapToInt(PostSeats::seats)
                .sum();
    }

    private Met chosen(Preliminaries.OfPost of, PreliminaryBallot ballot) {
        return new Met(
                words.of(
                        "public.preliminary",
                        Wording.of(words, of.post()),
                        words.of("candidacy.preliminary.ballot", ballot.number(), ballot.present())),
                of.nominees().stream()
                        .filter(one -> ballot.votes().containsKey(one.candidate().id()))
                        .map(one -> words.of(
                                one.outvoted() ? "candidacy.preliminary.out" : "candidacy.preliminary.in",
                                one.candidate().name(),
                                ballot.votes().getOrDefault(one.candidate().id(), 0)))
                        .toList(),
                List.of());
    }

    private Met met(Encounter one) {
        var facts = new ArrayList<String>();
        facts.add(words.of(
                "candidacy.encounter.when",
                Wording.of(words, one.at().toLocalDate()),
                HOUR.format(one.at()),
                one.place()));
        if (one.villagers() != null) {
            facts.add(words.of("candidacy.encounter.villagers", one.villagers()));
            facts.add(words.of("candidacy.encounter.those-came", Wording.of(words, names(one, true))));
            var away = names(one, false);
            if (!away.isEmpty()) {
                facts.add(words.of("candidacy.encounter.those-not", Wording.of(words, away)));
            }
        }
        return new Met(
                words.of("candidacy.encounter.number", one.number()),
                facts,
                one.answers().stream()
                        .map(said -> new Said(
                                said.question(), words.of("public.answer", said.by(), said.answer())))
                        .toList());
    }

    private static List<String> names(Encounter one, boolean came) {
        return one.candidates().stream()
                .filter(present -> present.came() == came)
                .map(Encounter.Present::name)
                .distinct()
                .toList();
    }
}
