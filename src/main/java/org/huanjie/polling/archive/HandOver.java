package org.huanjie.polling.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.polling.opening.SealReading;
import org.huanjie.polling.opening.Seals;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.text.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 移交归档 — ballots, roll, tally sheets and report go in sealed bags from the village to the town's archive and on from hand to hand;
 * both sides sign with an account of their own, and whoever gives is the one who received last (R-AF-3, R-AF-4, S28).
 */
@Service
@Transactional
public class HandOver {

    /** 移交情况 — bags and the chain of hands. */
    public record Chain(List<Bag> bags, List<Transfer> transfers) {

        /** Whether the town has signed, and nothing is on its way. */
        public boolean settled() {
            return !transfers.isEmpty() && transfers.getLast().received();
        }

        /** Who may hand them on: the last receiver's sign-in name. */
        public Optional<String> keeper() {
            return settled() ? Optional.ofNullable(transfers.getLast().receiver()) : Optional.empty();
        }

        /** How long they are kept, as the archive said at the first receipt. */
        public Optional<Retention> retention() {
            return transfers.stream().findFirst().map(Transfer::retention);
        }
    }

    /**
     * 移交公示 — what everyone may know: that it happened, when, how many bags.
     *
     * @param hash of the seals' numbers, so that whoever sees the bags later can tell that they are the same
     */
    public record Handed(LocalDate received, int bags, String hash) {}

    private final Polls polls;
    private final Bags bags;
    private final Transfers transfers;
    private final BagReadings readings;
    private final Polling polling;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    HandOver(
            Polls polls,
            Bags bags,
            Transfers transfers,
            BagReadings readings,
            Polling polling,
            Elections elections,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.polls = polls;
        this.bags = bags;
        this.transfers = transfers;
        this.readings = readings;
        this.polling = polling;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Chain of(ElectionId election) {
        return new Chain(bags.of(election), transfers.of(election));
    }

    /** What everyone may know of it; nothing before the town has signed. */
    @Transactional(readOnly = true)
    public Optional<Handed> handed(ElectionId election) {
        var chain = of(election);
        return chain.transfers().stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(first.receivedAt()))
                .map(at -> new Handed(
                        at.atZoneSameInstant(clock.getZone()).toLocalDate(),
                        chain.bags().size(),
                        hash(chain.bags())));
    }

    /** Packs a bag and seals it. */
    public Verdict<Nothing> pack(ElectionId id, String seal, Map<BagContent, Integer> contents, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notPacking(election, by));
        var number = Seals.read(seal);
        if (number.isEmpty() || Seals.tooLong(seal)) {
            reasons.add(PollingRefusal.SEAL_NUMBER.of().under("R-AF-3"));
        }
        if (bags.of(id).stream().anyMatch(bag -> bag.seal().equals(number))) {
            reasons.add(PollingRefusal.BAG_THERE.of(number));
        }
        if (contents.isEmpty() || contents.values().stream().anyMatch(pieces -> pieces < 0 || pieces > 100_000)) {
            reasons.add(PollingRefusal.BAG_CONTENTS.of());
        }
        return Verdict.unless(reasons, () -> {
            bags.add(election, new Bag(ids.next(), number, contents));
            ledger.enter(
                    new ArchiveAct.BagPacked(election.village(), election.body(), number, contents, by.signInName()));
        });
    }

    /** Takes a bag apart again, before anything is handed over. */
    public Verdict<Nothing> unpack(ElectionId id, UUID bag, SignedIn by) {
        var election = begin(id);
        var found = bags.of(id).stream().filter(one -> one.id().equals(bag)).findFirst();
        return Verdict.unless(
                notPacking(election, by),
                () -> found.ifPresent(gone -> {
                    bags.remove(bag);
                    ledger.enter(new ArchiveAct.BagOpened(
                            election.village(), election.body(), gone.seal(), by.signInName()));
                }));
    }

    /** What stands against handing the bags over to this place. */
    @Transactional(readOnly = true)
    public List<Reason> againstGiving(Election election, String place, String remark, SignedIn by) {
        var chain = of(election.id());
        var reasons = new ArrayList<>(notYours(election, chain, by));
        if (place.strip().length() < 2 || place.strip().length() > 80) {
            reasons.add(PollingRefusal.ARCHIVE_PLACE.of());
        }
        if (chain.transfers().isEmpty()) {
            reasons.addAll(BagCheck.incomplete(chain.bags()));
            if (!remarked(remark)) {
                reasons.addAll(different(election, chain.bags()));
            }
        }
        return reasons;
    }

    /** Hands the bags over: first the village, afterwards whoever received them last. */
    public Verdict<Nothing> give(ElectionId id, String place, String remark, SignedIn by) {
        var election = begin(id);
        var chain = of(id);
        int step = chain.transfers().size() + 1;
        return Verdict.unless(againstGiving(election, place, remark, by), () -> {
            transfers.give(election, step, place.strip(), text(remark), by);
            ledger.enter(new ArchiveAct.BagsGiven(
                    election.village(),
                    election.body(),
                    step,
                    place.strip(),
                    chain.bags().stream().map(Bag::seal).toList(),
                    by.signInName()));
        });
    }

    /**
     * Takes down what was read off every bag's seal, for good, and says what then stands against signing for them.
     *
     * @param found by bag the number read off its seal; empty for a broken one
     * @param retention asked at the first receipt; null where nothing was said
     */
    public Verdict<Nothing> read(ElectionId id, Map<UUID, String> found, @Nullable Retention retention, SignedIn by) {
        var election = begin(id);
        var chain = of(id);
        var reasons = new ArrayList<>(notReceiving(chain, by));
        if (chain.transfers().size() == 1 && retention == null) {
            reasons.add(PollingRefusal.RETENTION.of());
        }
        chain.bags().stream()
                .filter(bag -> !found.containsKey(bag.id()) || Seals.tooLong(found.get(bag.id())))
                .forEach(bag -> reasons.add(PollingRefusal.BAG_UNCHECKED.of(bag.seal())));
        if (reasons.isEmpty()) {
            readings.take(election, chain, found, by).ifPresent(ledger::enter);
            reasons.addAll(readings.stops(election.id(), chain.bags()));
        }
        return Verdict.unless(reasons, () -> {});
    }

    /** Signs for the bags after reading every seal; refused while one differs on which nobody has decided. */
    public Verdict<Nothing> receive(
            ElectionId id, Map<UUID, String> found, String difference, @Nullable Retention retention, SignedIn by) {
        if (read(id, found, retention, by) instanceof Verdict.Refused<Nothing> refused) {
            return refused;
        }
        var election = elections.get(id);
        var chain = of(id);
        int step = chain.transfers().size();
        transfers.receive(election, step, text(difference), step == 1 ? retention : null, by);
        ledger.enter(new ArchiveAct.BagsReceived(
                election.village(),
                election.body(),
                step,
                readings.intact(id, step),
                chain.retention()
                        .or(() -> Optional.ofNullable(retention))
                        .map(Enum::name)
                        .orElse(""),
                by.signInName()));
        return Verdict.done();
    }

    /** Decides on a bag whose seal differs: the election committee on the way from the village, then the town; never who read it. */
    public Verdict<Nothing> rule(ElectionId id, UUID bag, SealGround ground, SignedIn by) {
        var election = begin(id);
        var chain = of(id);
        int step = chain.transfers().size();
        var found = chain.bags().stream().filter(one -> one.id().equals(bag)).findFirst();
        var reasons = found.map(one -> readings.against(id, one, step, ground, by))
                .orElseGet(() -> List.of(PollingRefusal.NOTHING_TO_DECIDE.of("—")));
        return Verdict.unless(
                reasons, () -> found.ifPresent(one -> ledger.enter(readings.rule(election, one, step, ground, by))));
    }

    /** Whether this person may decide on a bag whose seal differs, as far as the way of the bags has come. */
    public boolean decides(Chain chain, SignedIn who) {
        return who.role() == BagReadings.decides(chain.transfers().size());
    }

    /** What was read off the bags' seals, by bag and in order. */
    @Transactional(readOnly = true)
    public Map<UUID, List<SealReading>> readings(ElectionId election) {
        return readings.of(election);
    }

    /** What stands against the archive's stage. */
    @Transactional(readOnly = true)
    public List<Reason> againstArchiving(Election election) {
        return election.body() != Body.VILLAGERS_COMMITTEE || of(election.id()).settled()
                ? List.of()
                : List.of(PollingRefusal.NOT_RECEIVED.of());
    }

    /** Where the bags' numbers differ from the account of ballots. */
    @Transactional(readOnly = true)
    public List<Reason> different(Election election, List<Bag> packed) {
        return BagCheck.different(packed, polling.account(election.id()));
    }

    private static List<Reason> notYours(Election election, Chain chain, SignedIn by) {
        if (chain.transfers().isEmpty()) {
            return declared(election) && Permission.CONDUCT.isOf(by)
                    ? List.of()
                    : List.of(PollingRefusal.VILLAGE_GIVES.of());
        }
        return chain.keeper().filter(by.signInName()::equals).isPresent()
                ? List.of()
                : List.of(PollingRefusal.KEEPER_GIVES.of(chain.keeper().orElse("—")));
    }

    private static List<Reason> notReceiving(Chain chain, SignedIn by) {
        if (chain.transfers().isEmpty() || chain.transfers().getLast().received()) {
            return List.of(PollingRefusal.NOTHING_GIVEN.of());
        }
        var reasons = new ArrayList<Reason>();
        if (!Permission.KEEP_ARCHIVE.isOf(by)) {
            reasons.add(PollingRefusal.TOWN_RECEIVES.of());
        }
        if (by.signInName().equals(chain.transfers().getLast().giver())) {
            reasons.add(PollingRefusal.OWN_RECEIPT.of());
        }
        return reasons;
    }

    private List<Reason> notPacking(Election election, SignedIn by) {
        var against = Permission.CONDUCT.against(election.village(), by);
        boolean packs = declared(election) && transfers.of(election.id()).isEmpty();
        return packs || !against.isEmpty() ? against : List.of(PollingRefusal.NOT_PACKING.of());
    }

    private static boolean declared(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE && election.reached(Stage.DECLARED);
    }

    private Election begin(ElectionId id) {
        var election = elections.get(id);
        polls.lock(election);
        return election;
    }

    private static boolean remarked(String text) {
        return text.strip().length() >= 2 && text.strip().length() <= 400;
    }

    private static @Nullable String text(String typed) {
        return remarked(typed) ? typed.strip() : null;
    }

    private static String hash(List<Bag> packed) {
        return Digests.hex(packed.stream().map(Bag::seal).sorted().collect(Collectors.joining("\n")));
    }
}
