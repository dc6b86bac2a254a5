package org.huanjie.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.count.file.Result;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.poll.Polling;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 全县选举结果 — how far each village of a county is and whom it elected, as the villages' own pages say it, for one who compares or reports: at most
 * half a minute old, since it asks after every village.
 */
@Service
public class CountyResults {

    private static final Duration OLDEST = Duration.ofSeconds(30);
    private static final int KEPT = 50;

    /** 当选人 — a person and the post. */
    public record Elected(Post post, String name) {}

    /**
     * 一村的结果.
     *
     * @param turnout of the vote for the whole committee, once its result is declared
     * @param elected over all rounds that stand; nobody before a result, and nobody where all is void
     */
    public record Line(Division village, Election election, Optional<Turnout> turnout, List<Elected> elected) {}

    /** 所问 — a county, and the term that is looked at. */
    private record Asked(String county, Optional<UUID> term) {}

    private final Divisions divisions;
    private final Elections elections;
    private final Rounds rounds;
    private final Polling polling;
    private final LoadingCache<Asked, List<Line>> counties;

    CountyResults(
            Divisions divisions,
            Elections elections,
            Rounds rounds,
            Polling polling,
            TransactionOperations transactions) {
        this.divisions = divisions;
        this.elections = elections;
        this.rounds = rounds;
        this.polling = polling;
        this.counties = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(OLDEST)
                .build(asked -> Scope.of(asked.county())
                        .call(() -> transactions.execute(status -> read(asked.county()))));
    }

    /** Every village of the county that has an election in this term, by code. */
    public List<Line> of(String county) {
        return counties.get(new Asked(county, TermInView.current()));
    }

    private List<Line> read(String county) {
        var villages =
                divisions.villages(county).stream().collect(Collectors.toMap(Division::code, village -> village));
        return elections.within(county, Body.VILLAGERS_COMMITTEE).stream()
                .flatMap(election -> Stream.ofNullable(villages.get(election.village()))
                        .map(village -> line(village, election)))
                .toList();
    }

    private Line line(Division village, Election latest) {
        var standing = latest.followsAnother() || latest.reached(Stage.DECLARED)
                ? rounds.standing(latest)
                : Optional.<Election>empty();
        return new Line(
                village,
                latest,
                standing.map(elections::wholeVote).map(polling::turnout),
                standing.flatMap(rounds::together).map(CountyResults::elected).orElse(List.of()));
    }

    private static List<Elected> elected(Result result) {
        return result.posts().stream()
                .flatMap(post -> post.elected().stream().map(line -> new Elected(post.post(), line.name())))
                .toList();
    }
}
