package org.huanjie.count.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.ballot.Strokes;
import org.huanjie.count.ballot.Sums;
import org.huanjie.count.engine.figure.Ballots;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.keying.TwoTellers;
import org.huanjie.count.result.VoidVotes;
import org.huanjie.count.sitting.Ballot;
import org.huanjie.count.sitting.OpenTally;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Body;
import org.huanjie.law.Law;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.poll.Polling;
import org.springframework.stereotype.Component;

/** 公示板的编制 — puts the board together from the sums; before a count is opened it shows the ballot with no vote. */
@Component
public class Boards {

    private final Tallies tallies;
    private final TwoTellers two;
    private final Ballot ballot;
    private final Polling polling;
    private final Rules rules;
    private final VoidVotes voids;

    Boards(Tallies tallies, TwoTellers two, Ballot ballot, Polling polling, Rules rules, VoidVotes voids) {
        this.tallies = tallies;
        this.two = two;
        this.ballot = ballot;
        this.polling = polling;
        this.rules = rules;
        this.voids = voids;
    }

    /** As it moves by steps of several sheets, for whoever looks from outside. */
    public Board forEveryone(Election election, Optional<Sitting> sitting) {
        return of(election, sitting, OpenTally::shown, Optional.empty());
    }

    /** As it moves with each call, for those in the hall. */
    public Board inTheHall(Election election, Optional<Sitting> sitting) {
        return of(
                election,
                sitting,
                OpenTally::sums,
                sitting.filter(Sitting::byTwo).flatMap(two::difference));
    }

    private Board of(
            Election election,
            Optional<Sitting> sitting,
            Function<OpenTally, Sums> which,
            Optional<Integer> difference) {
        var turnout = polling.turnout(election);
        var sums = sitting.map(count -> sums(count, which)).orElse(Sums.NOTHING);
        int recovered = sitting.map(Sitting::recoveredBallots).orElse(0);
        return new Board(
                election.id(),
                election.village(),
                election.body(),
                election.day(),
                state(election, sitting),
                sitting.map(Sitting::mode),
                turnout,
                recovered,
                sums.read(),
                sums.of(SheetKind.BLANK),
                sums.of(SheetKind.VOID),
                sums.of(SheetKind.DOUBTFUL),
                difference,
                line(election, turnout, recovered),
                posts(election, sitting, which));
    }

    private Sums sums(Sitting sitting, Function<OpenTally, Sums> which) {
        return sitting.closed()
                ? sitting.sheets()
                : tallies.running(sitting.id()).map(which).orElse(Sums.NOTHING);
    }

    private List<Board.PostBoard> posts(Election election, Optional<Sitting> sitting, Function<OpenTally, Sums> which) {
        var posts = sitting.map(count -> tallies.posts(count.id(), which)).orElseGet(() -> ballot.posts(election));
        var names =
                sitting.map(count -> tallies.names(count.id(), which)).orElseGet(() -> ballot.names(election, posts));
        boolean closed = sitting.filter(Sitting::closed).isPresent();
        return posts.stream().map(post -> post(post, names, closed)).toList();
    }

    private static Board.PostBoard post(PostTally post, List<BallotName> names, boolean closed) {
        var here = names.stream().filter(name -> name.post() == post.post()).toList();
        var writtenIn = here.stream()
                .filter(name -> name.source() == Source.WRITE_IN && name.votes() > 0)
                .toList();
        return new Board.PostBoard(
                post.post(),
                post.seats(),
                post.valid(),
                post.blank(),
                post.spoilt(),
                post.doubtful(),
                Stream.concat(
                                here.stream().filter(name -> name.source() == Source.CANDIDATE),
                                closed ? writtenIn.stream() : Stream.empty())
                        .map(Boards::line)
                        .toList(),
                closed || writtenIn.isEmpty() ? Optional.empty() : Optional.of(together(writtenIn)));
    }

    private static Board.Line line(BallotName name) {
        return new Board.Line(
                name.code(),
                name.person(),
                name.label(),
                name.sex(),
                name.source(),
                name.votes(),
                Strokes.of(name.votes()));
    }

    private static Board.WrittenIn together(List<BallotName> names) {
        int votes = names.stream().mapToInt(BallotName::votes).sum();
        return new Board.WrittenIn(names.size(), votes, Strokes.of(votes));
    }

    private Board.State state(Election election, Optional<Sitting> sitting) {
        if (sitting.isEmpty()) {
            return Board.State.WAITING;
        }
        if (sitting.get().closed()) {
            if (voids.over(election).isPresent()) {
                return Board.State.VOID;
            }
            return election.reached(Stage.DECLARED) ? Board.State.DECLARED : Board.State.CLOSED;
        }
        if (tallies.lost(sitting.get())) {
            return Board.State.INTERRUPTED;
        }
        return sitting.get().confirmed() ? Board.State.LIVE : Board.State.RECOVERING;
    }

    private int line(Election election, Turnout turnout, int recovered) {
        var ballots = new Ballots(electorate(election.body().lawful(), turnout), turnout.issued(), recovered);
        return WinningLine.of(
                Law.of(rules.settings(election.id())), election.body().lawful(), election.round(), ballots);
    }

    private static Electorate electorate(Body body, Turnout turnout) {
        return body.byRoll()
                ? new Electorate.Roll(turnout.registered())
                : new Electorate.Meeting(turnout.registered(), turnout.marked());
    }
}
