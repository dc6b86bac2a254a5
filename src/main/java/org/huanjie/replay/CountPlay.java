package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.board.Board;
import org.huanjie.count.file.Result;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.round.Rounds;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 计票一场 — two tellers key each ballot of the scenario as it is called; the count is closed and its result declared. */
@Component
@ConditionalOnBean(ReplayClock.class)
class CountPlay {

    private static final Map<String, Post> COLUMNS = Map.of("主任", Post.CHAIR, "委员", Post.MEMBER);
    private static final String BLANK = "空";
    private static final String VOID = "废";
    private static final String POSTS = "abcdef";

    private final Stagehand stage;
    private final Counts counts;
    private final Rounds rounds;
    private final Calling calling;
    private final People people;
    private final Ids ids;

    CountPlay(Stagehand stage, Counts counts, Rounds rounds, Calling calling, People people, Ids ids) {
        this.stage = stage;
        this.counts = counts;
        this.rounds = rounds;
        this.calling = calling;
        this.people = people;
        this.ids = ids;
    }

    void count(Scenario scenario, Election election, List<NamedCsvRecord> ballots) {
        var control = control(election);
        var tellers = Cast.tellers(scenario, election);
        var first = tellers.getFirst();
        var second = tellers.getLast();
        var sitting = stage.as(control, () -> opened(election, ballots.size(), control));
        stage.let(first, () -> {
            var board = counts.board(election.id());
            var codes = codes(scenario, election, board);
            int number = 0;
            for (var ballot : ballots) {
                var keys = keys(ballot, board.posts(), codes);
                number++;
                Stagehand.expect(key(sitting, number, keys, first), Calling.Reading.Kept.class);
                Stagehand.expect(key(sitting, number, keys, second), Calling.Reading.Read.class);
            }
        });
        stage.let(control, () -> {
            Stagehand.expect(counts.close(election.id(), control, second(election)), Verdict.Done.class);
            Stagehand.expect(counts.declare(election.id(), control, second(election)), Verdict.Done.class);
        });
    }

    /** Who was elected over all rounds, in the order of declaration; nobody while no result is there. */
    List<Result.Line> elected(Election election) {
        return rounds.latest(election)
                .map(result -> result.posts().stream()
                        .flatMap(post -> post.elected().stream())
                        .toList())
                .orElse(List.of());
    }

    private Calling.Reading key(Sitting sitting, int number, String keys, SignedIn teller) {
        return calling.key(sitting.election(), new Keyed(sitting.id(), ids.next(), number, keys, 0), teller);
    }

    private Sitting opened(Election election, int ballots, SignedIn by) {
        var opened = counts.open(election.id(), Mode.TWO, by);
        Stagehand.expect(opened, Verdict.Done.class);
        var sitting = ((Verdict.Done<Sitting>) opened).value();
        Stagehand.expect(counts.confirmRecovered(election.id(), ballots, by), Verdict.Done.class);
        return sitting;
    }

    // the scenario numbers those who stand for a post; the ballot gives everyone a code
    private Map<Post, Map<String, Integer>> codes(Scenario scenario, Election election, Board board) {
        var byPerson = new HashMap<VoterId, Integer>();
        board.posts().forEach(post -> post.lines().forEach(line -> byPerson.put(line.person(), line.code())));
        var codes = new HashMap<Post, Map<String, Integer>>();
        for (var line :
                People.candidates(scenario, election.village(), election.body().name())) {
            var person = people.holder(election.village(), line.getField("身份证号"));
            codes.computeIfAbsent(Post.valueOf(line.getField("职位")), post -> new HashMap<>())
                    .put(line.getField("号"), byPerson.get(person));
        }
        return codes;
    }

    private static String keys(
            NamedCsvRecord ballot, List<Board.PostBoard> posts, Map<Post, Map<String, Integer>> codes) {
        var keys = new ArrayList<String>();
        ballot.getFieldsAsMap().forEach((column, marks) -> {
            var post = Objects.requireNonNull(COLUMNS.get(column), column);
            if (marks.equals(VOID)) {
                keys.add(letter(posts, post) + "x1");
            } else if (!marks.equals(BLANK)) {
                for (var number : marks.split(" ", -1)) {
                    keys.add(String.valueOf(codes.getOrDefault(post, Map.of()).get(number)));
                }
            }
        });
        return keys.isEmpty() ? "0" : String.join(" ", keys);
    }

    private static String letter(List<Board.PostBoard> posts, Post post) {
        int place = posts.stream().map(Board.PostBoard::post).toList().indexOf(post);
        return POSTS.substring(place, place + 1);
    }

    private static SignedIn second(Election election) {
        return Cast.as(Role.SCRUTINEER, election.village());
    }

    private static SignedIn control(Election election) {
        return switch (election.body()) {
            case VILLAGERS_COMMITTEE -> Cast.as(Role.ELECTION_COMMITTEE, election.village());
            case PARTY_BRANCH, SUPERVISORY_COMMITTEE -> Cast.as(Role.VILLAGE_TEAM, election.village());
        };
    }
}
