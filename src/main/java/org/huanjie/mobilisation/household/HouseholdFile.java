package org.huanjie.mobilisation.household;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 住户导入 — a workbook or a CSV file of who lives where: taken whole, or nothing of it and every fault at once. The file says where people live:
 * whoever it names leaves the household that they were in.
 */
@Service
public class HouseholdFile {

    /** 导入的住户 — how many the file held. */
    public record Loaded(int households, int voters) {}

    private static final int LAST_FOUR = 4;

    /** 导入所经 — what a file goes through beside the rows. */
    @Component
    record Doors(HouseholdPhones phones, HouseholdFreeze freeze) {}

    private final HouseholdRows rows;
    private final Doors doors;
    private final Roll roll;
    private final HeavyWork work;
    private final TransactionTemplate within;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    HouseholdFile(
            HouseholdRows rows,
            Doors doors,
            Roll roll,
            HeavyWork work,
            TransactionTemplate within,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.doors = doors;
        this.roll = roll;
        this.work = work;
        this.within = within;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param languages in which headings may be written */
    public Verdict<Loaded> load(String village, byte[] file, List<Words> languages, SignedIn by) {
        var against = new ArrayList<>(Permission.PRESIDE.against(village, by));
        against.addAll(doors.freeze().against(village));
        if (!against.isEmpty()) {
            return Verdict.refused(against);
        }
        var read =
                work.done(HeavyWork.Kind.FILE, () -> HouseholdSheet.read(file, heading -> column(heading, languages)));
        return switch (read) {
            case Verdict.Refused<List<HouseholdSheet.Line>>(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done<List<HouseholdSheet.Line>>(var lines) ->
                Objects.requireNonNull(within.execute(t -> load(village, lines, by)));
        };
    }

    private Verdict<Loaded> load(String village, List<HouseholdSheet.Line> lines, SignedIn by) {
        var reading = new HouseholdReading(
                roll.page(village, Integer.MAX_VALUE, 0), (card, number) -> bears(village, card, number));
        return switch (reading.read(lines)) {
            case Verdict.Refused<List<HouseholdReading.Found>>(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done<List<HouseholdReading.Found>>(var found) -> {
                var known = rows.of(village).stream()
                        .collect(Collectors.toMap(one -> one.group() + "/" + one.number(), Function.identity()));
                found.forEach(one -> put(
                        village,
                        one,
                        Optional.ofNullable(known.get(
                                one.draft().group() + "/" + one.draft().number())),
                        by));
                int voters = found.stream().mapToInt(one -> one.voters().size()).sum();
                ledger.enter(new HouseholdAct.HouseholdsLoaded(village, found.size(), voters, by.signInName()));
                yield Verdict.done(new Loaded(found.size(), voters));
            }
        };
    }

    private void put(String village, HouseholdReading.Found one, Optional<Household> known, SignedIn by) {
        var id = known.map(Household::id).orElseGet(() -> new HouseholdId(ids.next()));
        if (known.isEmpty()) {
            rows.add(id, village, one.draft(), by.signInName(), OffsetDateTime.now(clock));
        } else {
            var place = one.draft().place();
            rows.place(
                    id,
                    one.draft().order(),
                    place.equals(HouseholdPlace.UNSAID) ? known.get().place() : place);
        }
        rows.settle(id, village, one.voters());
        one.phone().ifPresent(_ -> doors.phones().put(id, one.phone()));
    }

    // the last four, or the whole number, which the card shows no more of
    private boolean bears(String village, VoterCard card, String number) {
        var written = number.toUpperCase(Locale.ROOT);
        return written.length() == LAST_FOUR
                ? card.maskedNumber().endsWith(written)
                : roll.search(village, written, 1).stream()
                        .anyMatch(one -> one.id().equals(card.id()));
    }

    private static Optional<HouseholdColumn> column(String heading, List<Words> languages) {
        return Stream.of(HouseholdColumn.values())
                .filter(column -> languages.stream()
                        .anyMatch(words -> words.of(column.key()).equalsIgnoreCase(heading)))
                .findFirst();
    }
}
