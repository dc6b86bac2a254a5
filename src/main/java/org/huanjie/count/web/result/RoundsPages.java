package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.count.file.Result;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.result.Presiding;
import org.huanjie.count.round.Presiders;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 轮次页的写法 — puts the rounds of an election into words. */
@Component
class RoundsPages {

    private final Elections elections;
    private final FollowUps followUps;
    private final Rounds rounds;
    private final Presiders presiders;
    private final Candidates candidates;
    private final Divisions divisions;
    private final Frames frames;

    RoundsPages(
            Elections elections,
            FollowUps followUps,
            Rounds rounds,
            Presiders presiders,
            Candidates candidates,
            Divisions divisions,
            Frames frames) {
        this.elections = elections;
        this.followUps = followUps;
        this.rounds = rounds;
        this.presiders = presiders;
        this.candidates = candidates;
        this.divisions = divisions;
        this.frames = frames;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    Election election(String village, String slug) {
        return Body.ofSlug(slug).flatMap(body -> elections.find(village, body)).orElseThrow(NoSuchPage::new);
    }

    static String path(Election election) {
        return "/villages/" + election.village() + "/rounds/" + election.body().slug();
    }

    RoundsPage of(Election latest, SignedIn who, List<Reason> faults, HttpServletRequest request) {
        return of(latest, who, faults, Form.EMPTY, request);
    }

    RoundsPage of(Election latest, SignedIn who, List<Reason> faults, Form named, HttpServletRequest request) {
        var words = words(request);
        boolean mine = latest.table()
                .from(latest.stage())
                .filter(step -> step.roles().contains(who.role()))
                .isPresent();
        boolean choice =
                rounds.due(latest.id()).filter(DueKind.CHOICE::equals).isPresent() && !rounds.leftVacant(latest.id());
        boolean found = rounds.voiding(latest).isPresent();
        return new RoundsPage(
                latest.village(),
                divisions.find(latest.village()).map(Division::name).orElse(latest.village()),
                words.of("rounds.title", Wording.of(words, latest.body())),
                path(latest),
                elections.rounds(latest).stream()
                        .map(round -> card(round, words))
                        .toList(),
                found,
                mine && latest.awaitsItsVote() && !found
                        ? Optional.of(latest.day() == null ? "" : latest.day().toString())
                        : Optional.empty(),
                mine && choice && !found,
                Permission.PRESIDE.isOf(who, latest.village()) && !found
                        ? naming(latest, named, words)
                        : Optional.empty(),
                Reason.said(words, faults));
    }

    private Optional<RoundsPage.PresiderForm> naming(Election latest, Form typed, Words words) {
        return Optional.of(presiders.among(latest).stream()
                        .map(line -> new Option(
                                line.person().toString(),
                                line.name(),
                                typed.chosen("presider", line.person().toString())))
                        .toList())
                .filter(people -> !people.isEmpty())
                .map(people -> new RoundsPage.PresiderForm(people, typed));
    }

    private RoundsPage.Card card(Election round, Words words) {
        var facts = new ArrayList<String>();
        if (round.followsAnother()) {
            facts.add(words.of("rounds.why." + round.round()));
        }
        followUps.posts(round).forEach(post -> facts.add(seats(post, words)));
        Optional.ofNullable(round.day()).ifPresent(day -> facts.add(words.of("rounds.day", Wording.of(words, day))));
        Optional.ofNullable(round.deadline())
                .ifPresent(day -> facts.add(words.of("rounds.deadline", Wording.of(words, day))));
        var found = rounds.voiding(round);
        boolean nothing = rounds.isVoid(round);
        rounds.due(round.id())
                .filter(due -> found.isEmpty())
                .ifPresent(due -> facts.add(words.of("rounds.due", Wording.of(words, due))));
        found.ifPresent(finding -> facts.add(words.of(
                round.awaitsItsVote() ? "rounds.void.called-off" : "rounds.void",
                Wording.of(words, finding.ground()),
                finding.document())));
        if (rounds.leftVacant(round.id())) {
            facts.add(words.of("rounds.left-vacant"));
        }
        rounds.presiding(round).said(words).ifPresent(facts::add);
        rounds.together(round).ifPresent(result -> facts.add(words.of("rounds.seated", seated(result, words))));
        return new RoundsPage.Card(
                words.of("rounds.round", round.sequence(), Wording.of(words, LawWord.ofRound(round))),
                nothing ? words.of("rounds.void.state") : Wording.of(words, round.stage()),
                nothing ? "stop" : "",
                facts,
                standing(round, words),
                Reason.said(words, candidates.advice(round)));
    }

    private static String seats(RoundPost post, Words words) {
        return post.reservedForWoman() == 0
                ? words.of("rounds.seats", Wording.of(words, post.post()), post.seats())
                : words.of("rounds.seats.woman", Wording.of(words, post.post()), post.seats(), post.reservedForWoman());
    }

    private List<String> standing(Election round, Words words) {
        return candidates.published(round.id()).stream()
                .collect(Collectors.groupingBy(Candidate::post, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(post -> words.of(
                        "rounds.candidates",
                        Wording.of(words, post.getKey()),
                        Wording.of(
                                words,
                                post.getValue().stream().map(Candidate::name).toList())))
                .toList();
    }

    private static String seated(Result result, Words words) {
        return Wording.of(
                words,
                result.posts().stream()
                        .flatMap(post -> post.elected().stream()
                                .map(line -> words.of("rounds.sits", line.name(), Wording.of(words, post.post()))))
                        .toList());
    }

    /** 轮次的链接 — from the village's page, once there is a second round or a choice about missing seats. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        VillageTask roundsTask(Rounds rounds) {
            return (election, who) -> Permission.FOLLOW_ELECTION.isOf(who) && shown(election, rounds)
                    ? List.of(new VillageTask.Link(VillageTask.Phase.COUNT, "count", "rounds.task." + election.body(), path(election), 92))
                    : List.of();
        }

        private static boolean shown(Election election, Rounds rounds) {
            return election.followsAnother()
                    || rounds.voiding(election).isPresent()
                    || rounds.due(election.id()).filter(DueKind.CHOICE::equals).isPresent()
                    || !(rounds.presiding(election) instanceof Presiding.NotAsked);
        }
    }
}
