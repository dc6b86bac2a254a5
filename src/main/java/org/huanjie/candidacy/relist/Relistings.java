package org.huanjie.candidacy.relist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.law.LegalCalendar;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重新公布 — announces a list anew without who left it, and with who follows (R-NM-7). Nobody is taken off but by their own withdrawal or by the
 * roll, and nobody follows but by the villagers' nomination, asked and standing.
 */
@Service
@Transactional
public class Relistings {

    /** 一次公布 — its number, its day, who is left out and why, who follows. */
    public record Announced(int number, LocalDate day, List<ListDeparture> left, List<ListedPerson> followed) {}

    private final RelistingRows rows;
    private final ListChanges changes;
    private final Candidates candidates;
    private final Elections elections;
    private final Rules rules;
    private final Ledger ledger;
    private final Clock clock;

    Relistings(
            RelistingRows rows,
            ListChanges changes,
            Candidates candidates,
            Elections elections,
            Rules rules,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.candidates = candidates;
        this.elections = elections;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The last time that the list was announced anew. */
    @Transactional(readOnly = true)
    public Optional<Announced> last(Election election) {
        int number = rows.last(election.id());
        return number == 1 ? Optional.empty() : Optional.of(announced(election, number));
    }

    private Announced announced(Election election, int number) {
        var left = new ArrayList<ListDeparture>();
        var followed = new ArrayList<ListedPerson>();
        for (var change : rows.changes(election.id(), number)) {
            var reason = change.reason();
            if (reason == null) {
                followed.add(change.who());
            } else {
                left.add(new ListDeparture(change.who(), reason, Optional.empty()));
            }
        }
        return new Announced(number, rows.day(election.id(), number), left, followed);
    }

    /** Writes down that somebody who follows was asked by the office. */
    public Verdict<Nothing> ask(Election election, UUID candidate, SignedIn by) {
        var reasons = against(election, by);
        var next = toAsk(election).stream()
                .filter(one -> one.who().candidate().equals(candidate) && one.askedOn() == null)
                .findFirst();
        if (next.isEmpty()) {
            reasons.add(RelistingRefusal.NOT_NEXT.of());
        }
        return Verdict.unless(reasons, () -> {
            asked(election, next.orElseThrow().who(), by.signInName());
        });
    }

    private void asked(Election election, ListedPerson who, String by) {
        rows.ask(election, who.candidate(), LocalDate.now(clock), by);
        ledger.enter(new RelistingAct.AskedNext(
                election.village(), election.id(), who.person(), who.post().name(), by));
    }

    /** What the person said to the office, once. */
    public Verdict<Nothing> answer(Election election, UUID candidate, boolean stands, SignedIn by) {
        return answered(election, candidate, stands, against(election, by), by.signInName());
    }

    /** What the person says on their own page, once; they answer for themselves alone. */
    public Verdict<Nothing> answerOwn(Election election, UUID candidate, VoterId person, boolean stands, String by) {
        var reasons = notOut(election);
        var own =
                asked(election, person).stream().anyMatch(who -> who.candidate().equals(candidate));
        return own
                ? answered(election, candidate, stands, reasons, by)
                : Verdict.refused(RelistingRefusal.NOT_ASKED.of());
    }

    private Verdict<Nothing> answered(
            Election election, UUID candidate, boolean stands, List<Reason> reasons, String by) {
        var asked =
                Optional.ofNullable(rows.asked(election.id()).get(candidate)).filter(one -> one.stands() == null);
        if (asked.isEmpty()) {
            reasons.add(RelistingRefusal.NOT_ASKED.of());
        }
        return Verdict.unless(reasons, () -> {
            var who = Objects.requireNonNull(rows.all(election.id()).get(candidate), "who was asked was entered");
            rows.answer(candidate, stands, LocalDate.now(clock), by);
            ledger.enter(new RelistingAct.AnsweredNext(
                    election.village(), election.id(), who.person(), who.post().name(), stands, by));
        });
    }

    /** The posts for which this person was asked and has not answered; nobody is asked once the vote begins. */
    @Transactional(readOnly = true)
    public List<ListedPerson> asked(Election election, VoterId person) {
        var asked = rows.asked(election.id());
        return rows.all(election.id()).values().stream()
                .filter(who -> Candidates.listIsOut(election) && who.person().equals(person))
                .filter(who -> Optional.ofNullable(asked.get(who.candidate()))
                        .filter(one -> one.stands() == null)
                        .isPresent())
                .sorted(Comparator.comparing(ListedPerson::post))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Reason> againstAnnouncing(Election election, SignedIn by) {
        var reasons = against(election, by);
        reasons.addAll(hindrances(election));
        return reasons;
    }

    private List<Reason> hindrances(Election election) {
        var reasons = new ArrayList<Reason>();
        if (leaving(election).isEmpty() && following(election).isEmpty()) {
            reasons.add(RelistingRefusal.NOTHING_CHANGED.of());
        }
        toAsk(election)
                .forEach(next -> reasons.add(RelistingRefusal.ASK_NEXT.of(
                        next.who().name(), next.who().post())));
        late(election).ifPresent(days -> reasons.add(RelistingRefusal.LATE.of(days)));
        return reasons;
    }

    private Optional<Integer> late(Election election) {
        var day = election.day();
        return rules.find(election.id())
                .flatMap(passed ->
                        passed.profile().finalListDays().stream().boxed().findFirst())
                .filter(days -> day != null && LocalDate.now(clock).isAfter(LegalCalendar.atLeastBefore(day, days)));
    }

    public Verdict<Announced> announce(Election election, SignedIn by) {
        var held = elections.lock(election.id());
        return Verdict.unless(againstAnnouncing(held, by), () -> announced(held, by.signInName()));
    }

    /**
     * What follows by itself: whoever follows is asked, on their own page too, and the list is announced anew once nothing waits any more;
     * doing it twice does it once.
     */
    void byClock(Election asked) {
        var election = elections.lock(asked.id());
        if (!Candidates.listIsOut(election) || late(election).isPresent()) {
            return;
        }
        toAsk(election).stream()
                .filter(next -> next.askedOn() == null)
                .forEach(next -> asked(election, next.who(), RelistingWatch.CLOCK));
        if (hindrances(election).isEmpty()) {
            var _ = announced(election, RelistingWatch.CLOCK);
        }
    }

    private Announced announced(Election election, String by) {
        int number = rows.last(election.id()) + 1;
        var followers = following(election);
        var departures = leaving(election);
        rows.announce(election, number, LocalDate.now(clock), by);
        ledger.enter(new RelistingAct.Relisted(election.village(), election.id(), number, by));
        departures.forEach(departure -> leaveOut(election, departure, number, by));
        followers.forEach(next -> takeIn(election, next.who(), number, by));
        return announced(election, number);
    }

    private void leaveOut(Election election, ListDeparture departure, int number, String by) {
        var who = departure.who();
        rows.leaveOut(who.candidate(), departure.reason(), number);
        ledger.enter(new RelistingAct.LeftOut(
                election.village(),
                election.id(),
                who.person(),
                who.post().name(),
                departure.reason().name(),
                number,
                by));
    }

    private void takeIn(Election election, ListedPerson who, int number, String by) {
        rows.takeIn(who.candidate(), number);
        ledger.enter(new RelistingAct.Followed(
                election.village(), election.id(), who.person(), who.post().name(), number, by));
    }

    private List<ListDeparture> leaving(Election election) {
        return changes.departures(election).stream()
                .filter(ListDeparture::counts)
                .toList();
    }

    private List<NextInLine> toAsk(Election election) {
        return changes.posts(election).stream()
                .flatMap(line -> changes.toAsk(election, line).stream())
                .toList();
    }

    private List<NextInLine> following(Election election) {
        return changes.posts(election).stream()
                .flatMap(line -> changes.following(election, line).stream())
                .toList();
    }

    private List<Reason> against(Election election, SignedIn by) {
        var reasons = notOut(election);
        if (!candidates.mayEnter(election, by)) {
            reasons.addFirst(RelistingRefusal.NOT_YOURS.of());
        }
        return reasons;
    }

    private static List<Reason> notOut(Election election) {
        var reasons = new ArrayList<Reason>();
        if (!Candidates.listIsOut(election)) {
            reasons.add(RelistingRefusal.NOT_OUT.of());
        }
        return reasons;
    }
}
