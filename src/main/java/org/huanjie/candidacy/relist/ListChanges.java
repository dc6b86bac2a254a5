package org.huanjie.candidacy.relist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.roll.Roll;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.Correction;
import org.huanjie.roll.voter.Ground;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名单变动 — reads what has changed on a list that is out: who left, how many are lacking, and who follows next. */
@Component
@Transactional(readOnly = true)
public class ListChanges {

    private final RelistingRows rows;
    private final List<NominationOrder> orders;
    private final Rules rules;
    private final Eligible eligible;
    private final Roll roll;
    private final ReviewSettings settings;
    private final Clock clock;

    ListChanges(
            RelistingRows rows,
            List<NominationOrder> orders,
            Rules rules,
            Eligible eligible,
            Roll roll,
            ReviewSettings settings,
            Clock clock) {
        this.rows = rows;
        this.orders = List.copyOf(orders);
        this.rules = rules;
        this.eligible = eligible;
        this.roll = roll;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who is on the list and will not be on the next. */
    public List<ListDeparture> departures(Election election) {
        return rows.standing(election.id()).stream()
                .flatMap(line -> departure(election, line).stream())
                .toList();
    }

    private Optional<ListDeparture> departure(Election election, RelistingRows.Standing line) {
        if (eligible.find(election, line.who().person()).isEmpty()) {
            return Optional.of(new ListDeparture(line.who(), offRoll(election, line.who()), Optional.empty()));
        }
        return Optional.ofNullable(line.withdrawnAt()).map(at -> {
            var counts = at.plusHours(settings.get(election.village(), ReviewSetting.WITHDRAWAL_HOURS));
            return new ListDeparture(
                    line.who(),
                    DepartureReason.WITHDREW,
                    counts.isAfter(OffsetDateTime.now(clock)) ? Optional.of(counts) : Optional.empty());
        });
    }

    private DepartureReason offRoll(Election election, ListedPerson who) {
        return roll.corrections(election.village()).stream()
                .filter(correction -> correction.voter().equals(who.person()))
                .filter(correction -> correction.kind() == Ground.Change.REMOVED)
                .map(Correction::ground)
                .map(DepartureReason::of)
                .findFirst()
                .orElse(DepartureReason.NO_VOTER);
    }

    /** How many are lacking for a post once those have gone whose going counts (R-NM-2). */
    public int lacking(Election election, PostSeats line) {
        var going = departures(election).stream()
                .filter(ListDeparture::counts)
                .map(departure -> departure.who().candidate())
                .toList();
        long left = rows.standing(election.id()).stream()
                .map(RelistingRows.Standing::who)
                .filter(who -> who.post() == line.post() && !going.contains(who.candidate()))
                .count();
        return (int) Math.max(0, Candidates.needed(election.body(), line.seats()) - left);
    }

    /** Who follows for a post, by rank; nobody where no record says so. */
    public List<NextInLine> line(Election election, PostSeats line) {
        var all = rows.all(election.id());
        var asked = rows.asked(election.id());
        var next = new ArrayList<NextInLine>();
        int rank = 0;
        for (var together : order(election, line)) {
            rank++;
            for (var candidate : together) {
                var who = all.get(candidate);
                if (who != null && eligible.find(election, who.person()).isPresent()) {
                    next.add(next(who, rank, Optional.ofNullable(asked.get(candidate))));
                }
            }
        }
        return next;
    }

    private List<List<UUID>> order(Election election, PostSeats line) {
        return orders.stream()
                .flatMap(order -> order.of(election, line.post()).stream())
                .findFirst()
                .orElse(List.of());
    }

    private static NextInLine next(ListedPerson who, int rank, Optional<RelistingRows.Asked> asked) {
        return new NextInLine(
                who,
                rank,
                asked.map(RelistingRows.Asked::askedOn).orElse(null),
                asked.map(RelistingRows.Asked::stands).orElse(null));
    }

    /** Those who will be on the next list: of those who said yes as many as lack, and all of the last rank that is reached. */
    public List<NextInLine> following(Election election, PostSeats line) {
        int lacking = lacking(election, line);
        var following = new ArrayList<NextInLine>();
        int reached = 0;
        for (var next : line(election, line)) {
            if (next.follows() && (following.size() < lacking || next.rank() == reached)) {
                following.add(next);
                reached = next.rank();
            }
        }
        return lacking == 0 ? List.of() : following;
    }

    /** Whom to ask now: the first rank that was not asked or has not answered, while too few of those before it stand. */
    public List<NextInLine> toAsk(Election election, PostSeats line) {
        if (following(election, line).size() >= lacking(election, line)) {
            return List.of();
        }
        var open = line(election, line).stream().filter(next -> !next.answered()).toList();
        return open.stream()
                .filter(next -> next.rank() == open.getFirst().rank())
                .toList();
    }

    /** The posts for which a list is made. */
    public List<PostSeats> posts(Election election) {
        return rules.find(election.id())
                .map(passed -> passed.posts().stream().filter(line -> line.seats() > 0).toList())
                .orElse(List.of());
    }
}
