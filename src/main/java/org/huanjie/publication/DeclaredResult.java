package org.huanjie.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.count.Counts;
import org.huanjie.count.file.Result;
import org.huanjie.count.result.Presiding;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.region.Division;
import org.huanjie.region.Level;
import org.huanjie.roll.voter.Particulars;
import org.huanjie.roll.voter.VoterId;

/**
 * 已宣布的结果 — all that the documents of one body's election are made from.
 *
 * @param above the divisions above the village and itself, from the highest
 * @param rounds the first vote and what followed it, in the order of time
 * @param voided the rounds of the same election that were found void, and whatever came before the whole vote that counts
 * @param together who sits by all of them
 * @param presiding who presides where there is no chair (R-WN-10)
 * @param makeup of the roll; empty for a body that the roll does not elect
 * @param supervisors who was chosen to supervise, with the meeting that chose them, once that is on record (S26)
 */
public record DeclaredResult(
        Division village,
        List<Division> above,
        Election election,
        LocalDate declaredOn,
        Optional<ElectionRules> rules,
        List<Round> rounds,
        List<Round> voided,
        Result together,
        Presiding presiding,
        Optional<Particulars.Makeup> makeup,
        List<Committee.Member> committee,
        Optional<Supervisors> supervisors) {

    /**
     * 一轮 — one count with its ballots.
     *
     * @param doneBy who closed the count and who declared its result
     */
    public record Round(
            Election election,
            Result result,
            Ballots ballots,
            Turnout turnout,
            int proxies,
            Hall hall,
            Counts.DoneBy doneBy) {

        public int elected() {
            return result.posts().stream().mapToInt(post -> post.elected().size()).sum();
        }
    }

    /** 会场 — what the opening record says of it, and how many ballots were handed out at mobile boxes; nought where nothing is on record. */
    public record Hall(int boxes, int booths, int mobile) {}

    /** 选票 — as the sealed count file says it. */
    public record Ballots(int issued, int recovered, List<Part> parts) {}

    /** 一职的选票 — the parts of the sheets for one post. */
    public record Part(Post post, int valid, int blank, int spoilt) {}

    /** 推选的监督委员会. */
    public record Supervisors(List<Choice> people, Optional<Meeting> meeting) {}

    /** 当选人 — to which post, with which votes. */
    public record Elected(Election election, Post post, Result.Line line) {}

    /** Every vote that was held, the void ones too, in the order of time. */
    public List<Round> held() {
        return Stream.concat(rounds.stream(), voided.stream())
                .sorted(Comparator.comparingInt(round -> round.election().sequence()))
                .toList();
    }

    /** Whether this vote elected nobody: void by its figures, or found so. */
    public boolean isVoid(Round round) {
        return voided.contains(round) || !round.result().valid();
    }

    /** Who sits by all rounds together, from the highest post to the lowest, in the order of declaration. */
    public List<Elected> elected() {
        return together.posts().stream()
                .flatMap(post -> post.elected().stream().map(line -> elected(post.post(), line)))
                .toList();
    }

    // a seat that waited for a re-vote is given out by the votes of the round in which it waited
    private Elected elected(Post post, Result.Line seated) {
        return named(post, seated, Result.PostResult::elected)
                .or(() -> named(post, seated, Result.PostResult::lines))
                .orElseGet(() -> new Elected(election, post, seated));
    }

    private Optional<Elected> named(
            Post post, Result.Line seated, Function<Result.PostResult, List<Result.Line>> lines) {
        return rounds.stream()
                .flatMap(round -> round.result().posts().stream()
                        .filter(one -> one.post() == post)
                        .flatMap(one -> lines.apply(one).stream())
                        .filter(line -> line.person().equals(seated.person()))
                        .map(line -> new Elected(round.election(), post, line)))
                .findFirst();
    }

    /** The person's votes for every post together, in the round that elected them. */
    public int totalVotes(Elected elected) {
        return rounds.stream()
                .filter(round -> round.election().equals(elected.election()))
                .flatMap(DeclaredResult::lines)
                .filter(line -> line.person().equals(elected.line().person()))
                .mapToInt(Result.Line::votes)
                .sum();
    }

    public boolean isElected(VoterId person) {
        return elected().stream().anyMatch(one -> one.line().person().equals(person));
    }

    /** The town that the village lies in. */
    public Optional<Division> town() {
        return above.stream().filter(division -> division.level() == Level.TOWN).findFirst();
    }

    private static Stream<Result.Line> lines(Round round) {
        return round.result().posts().stream().flatMap(post -> post.lines().stream());
    }
}
