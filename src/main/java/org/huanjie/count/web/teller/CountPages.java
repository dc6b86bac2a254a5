package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.DifferenceReason;
import org.huanjie.count.ballot.DoubtReason;
import org.huanjie.count.ballot.VoidReason;
import org.huanjie.count.board.Board;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.RulingGround;
import org.huanjie.count.keying.Rulings;
import org.huanjie.count.keying.Tellers;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sum;
import org.huanjie.count.sitting.UndoReason;
import org.huanjie.count.web.board.BoardView;
import org.huanjie.count.web.teller.CountPage.Phase;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 计票页的编制 — puts the teller's page together from what the services say. */
@Component
public class CountPages {

    private static final int SHOWN_SHEETS = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    /** 已知 — what the page shall say beside what stands in the store. */
    record Said(String said, String typed, List<Reason> faults) {
        static final Said NOTHING = new Said("", "", List.of());
    }

    private final Counts counts;
    private final Calling calling;
    private final Tellers tellers;
    private final Rulings rulings;
    private final Preparation preparation;
    private final Polling polling;
    private final RecoveringParts recovering;
    private final AccountHands hands;
    private final Elections elections;
    private final Divisions divisions;
    private final WriteInSearch search;
    private final Frames frames;
    private final Ids ids;

    CountPages(
            Counts counts,
            Calling calling,
            Tellers tellers,
            Rulings rulings,
            Preparation preparation,
            Polling polling,
            RecoveringParts recovering,
            AccountHands hands,
            Elections elections,
            Divisions divisions,
            WriteInSearch search,
            Frames frames,
            Ids ids) {
        this.counts = counts;
        this.calling = calling;
        this.tellers = tellers;
        this.rulings = rulings;
        this.preparation = preparation;
        this.polling = polling;
        this.recovering = recovering;
        this.hands = hands;
        this.elections = elections;
        this.divisions = divisions;
        this.search = search;
        this.frames = frames;
        this.ids = ids;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    Election election(String village, String slug) {
        return Body.ofSlug(slug)
                .flatMap(body -> elections.onShow(village, body))
                .orElseThrow(NoSuchPage::new);
    }

    /** The body whose ballots are to be counted now; else the villagers' committee. */
    Body present(String village) {
        return Arrays.stream(Body.values())
                .filter(body -> elections
                        .find(village, body)
                        .filter(election -> election.stage() == Stage.COUNTING || election.stage() == Stage.MEETING)
                        .isPresent())
                .findFirst()
                .orElse(Body.VILLAGERS_COMMITTEE);
    }

    CountPage page(Election election, SignedIn who, Said said, String writeIn, HttpServletRequest request) {
        var words = words(request);
        var sitting = counts.sitting(election.id());
        var board = counts.hallBoard(election.id());
        var sums = counts.sums(election.id());
        // nobody looks elected by a result that was found void
        var result = counts.outcome(election.id()).filter(outcome -> board.state() != Board.State.VOID);
        var path = path(election);
        var standing = tellers.standing(election.id(), who);
        return new CountPage(
                election.village(),
                divisions.find(election.village()).map(Division::name).orElseThrow(NoSuchPage::new),
                Wording.of(words, election.body()),
                path,
                tabs(election, words),
                phase(sitting),
                CountAuthority.KEY.isOf(who, election),
                CountAuthority.PRESIDE.isOf(who, election),
                election.table().leads(election.stage(), Stage.DECLARED)
                        && CountAuthority.DECLARE.isOf(who, election)
                        && sitting.filter(Sitting::closed).isPresent(),
                CountAuthority.RULE.isOf(who, election),
                who.account().toString(),
                sitting.map(one -> Wording.of(words, one.mode())).orElse(""),
                sitting.map(one -> one.id().toString()).orElse(""),
                ids.next().toString(),
                sitting.map(Sitting::lastSheet).orElse(0),
                standing.map(Tellers.Standing::next).orElse(1),
                sitting.filter(Sitting::byTwo)
                        .map(one -> TwoTellersView.of(
                                standing.orElseThrow(),
                                CountAuthority.KEY.isOf(who, election),
                                board.recovered(),
                                hands,
                                words)),
                Integer.toString(board.issued()),
                board.state() == Board.State.INTERRUPTED,
                recovering.of(election, who, words),
                BoardView.of(board, words),
                posts(sitting, board, words),
                legend(words),
                Arrays.stream(DoubtReason.values())
                        .map(reason -> new CountPage.Legend("d" + reason.digit(), Wording.of(words, reason)))
                        .toList(),
                Arrays.stream(DifferenceReason.values())
                        .map(reason -> new CountPage.Legend("r" + reason.digit(), Wording.of(words, reason)))
                        .toList(),
                doubts(sitting, words),
                Stream.of(RulingGround.INTENT_CLEAR, RulingGround.NAME_CONFIRMED, RulingGround.WITHIN_THE_RULES)
                        .map(ground -> new CountPage.Option(ground.name(), Wording.of(words, ground)))
                        .toList(),
                sitting.filter(Sitting::comparisonDue).map(Sitting::read).orElse(0),
                preparation.of(election.id()).staff().stream()
                        .map(StaffMember::name)
                        .distinct()
                        .toList(),
                polling.accountView(election),
                sums.stream().map(sum -> ResultLines.sum(sum, words)).toList(),
                sums.stream().allMatch(Sum::holds),
                sheets(sitting, words),
                Arrays.stream(UndoReason.values())
                        .map(reason -> new CountPage.Option(reason.name(), Wording.of(words, reason)))
                        .toList(),
                said.said(),
                said.typed(),
                Reason.said(words, said.faults()),
                writeIn,
                search.found(election, writeIn, words),
                record(election, words),
                result.map(outcome -> ResultLines.of(outcome, words)).orElse(List.of()),
                result.map(outcome -> ResultLines.findings(outcome, words)).orElse(List.of()),
                request.getHeader("X-Fragment") != null);
    }

    private List<String> record(Election election, Words words) {
        var record = counts.doneBy(election.id());
        return Stream.concat(
                        record.closed().map(two -> words.of("count.record.closed", two.by(), two.second())).stream(),
                        record
                                .declared()
                                .map(two -> words.of("count.record.declared", two.by(), two.second()))
                                .stream())
                .toList();
    }

    public static String path(Election election) {
        return "/villages/" + election.village() + "/count/" + election.body().slug();
    }

    private static Phase phase(Optional<Sitting> sitting) {
        return sitting.map(one -> one.closed() ? Phase.DONE : one.confirmed() ? Phase.READING : Phase.RECOVERING)
                .orElse(Phase.CLOSED_YET);
    }

    private List<CountPage.Tab> tabs(Election here, Words words) {
        return Arrays.stream(Body.values())
                .flatMap(body -> elections.onShow(here.village(), body).stream())
                .map(election -> new CountPage.Tab(
                        Wording.of(words, election.body()),
                        path(election),
                        election.id().equals(here.id())))
                .toList();
    }

    // the codes of those written in are for who keys; how many votes each has is shown when the count is closed
    private List<CountPage.Post> posts(Optional<Sitting> sitting, Board board, Words words) {
        var names = sitting.map(one -> calling.names(one.election())).orElse(List.of());
        return IntStream.range(0, board.posts().size())
                .mapToObj(n -> {
                    var post = board.posts().get(n);
                    return new CountPage.Post(
                            post.post().name(),
                            String.valueOf((char) ('a' + n)),
                            words.of("post." + post.post()),
                            post.seats(),
                            words.of("count.board.seats", post.seats()),
                            words.of("count.board.parts", post.valid(), post.blank(), post.spoilt(), post.doubtful()),
                            sitting.isEmpty() ? fresh(post) : names(post.post(), names));
                })
                .toList();
    }

    private static List<CountPage.Name> fresh(Board.PostBoard post) {
        return post.lines().stream()
                .map(line -> new CountPage.Name(Integer.toString(line.code()), line.name(), "0"))
                .toList();
    }

    private static List<CountPage.Name> names(Post post, List<BallotName> names) {
        return names.stream()
                .filter(name -> name.post() == post)
                .map(name -> new CountPage.Name(
                        Integer.toString(name.code()),
                        name.label(),
                        name.source() == Source.CANDIDATE ? Integer.toString(name.votes()) : ""))
                .toList();
    }

    private List<CountPage.Doubt> doubts(Optional<Sitting> sitting, Words words) {
        return sitting.filter(one -> !one.closed()).map(one -> rulings.open(one.election())).orElse(List.of()).stream()
                .map(open -> new CountPage.Doubt(
                        open.number(),
                        Wording.of(words, open.reason()),
                        MINUTE.format(open.minute()),
                        Wording.of(words, open.posts())))
                .toList();
    }

    private static List<CountPage.Legend> legend(Words words) {
        return Arrays.stream(VoidReason.values())
                .filter(reason -> reason.digit() > 0)
                .map(reason -> new CountPage.Legend("x" + reason.digit(), Wording.of(words, reason)))
                .toList();
    }

    private List<CountPage.Sheet> sheets(Optional<Sitting> sitting, Words words) {
        return sitting.map(one -> calling.last(one.election(), SHOWN_SHEETS)).orElse(List.of()).stream()
                .map(sheet -> new CountPage.Sheet(
                        sheet.number(),
                        words.of("count.kind." + sheet.kind()),
                        MINUTE.format(sheet.minute()),
                        sheet.undone(),
                        sheet.undoable()))
                .toList();
    }
}
