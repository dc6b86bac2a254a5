package org.huanjie.polling.opening;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 票箱保管 — from the last vote to the first name read: slots sealed, boxes brought to the main venue and opened together, seals
 * compared, the ballots of all boxes mixed (R-PL-3, R-BV-7). Nothing is counted per box, here or anywhere.
 */
@Service
@Transactional
public class Custody {

    /** 保管情况 — the boxes, and whether their ballots are mixed. */
    public record State(List<Box> boxes, boolean mixed) {}

    private final Polls polls;
    private final Boxes boxes;
    private final SealReadings readings;
    private final Elections elections;
    private final Ledger ledger;
    private final Clock clock;

    Custody(Polls polls, Boxes boxes, SealReadings readings, Elections elections, Ledger ledger, Clock clock) {
        this.polls = polls;
        this.boxes = boxes;
        this.readings = readings;
        this.elections = elections;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public State of(ElectionId election) {
        return new State(
                boxes.of(election), polls.find(election).map(Polls.Row::mixed).orElse(false));
    }

    /** Seals the slot: of a mobile box when it has been to everyone, of a fixed one when the poll is closed. */
    public Verdict<Nothing> sealSlot(ElectionId id, UUID box, String seal, SignedIn by) {
        return with(
                id,
                box,
                by,
                (election, found) -> {
                    var reasons = new ArrayList<Reason>();
                    if (!election.reached(found.mobile() ? Stage.POLLING : Stage.COUNTING)) {
                        reasons.add(PollingRefusal.STILL_VOTING.of(found.name()));
                    }
                    if (found.arrived()) {
                        reasons.add(PollingRefusal.SLOT_SEALED.of(found.name()));
                    }
                    if (Seals.read(seal).equals(found.seal())) {
                        reasons.add(PollingRefusal.SEAL_USED.of(Seals.read(seal), found.name()));
                    }
                    reasons.addAll(Seals.against(
                            seal,
                            boxes.of(id).stream()
                                    .filter(other -> !other.id().equals(box))
                                    .toList()));
                    return reasons;
                },
                found -> {
                    boxes.sealSlot(box, Seals.read(seal));
                    return new CustodyAct.SlotSealed(
                            found.village(), Body.VILLAGERS_COMMITTEE, found.name(), Seals.read(seal), by.signInName());
                });
    }

    /** Takes down that a box has come to the main venue. */
    public Verdict<Nothing> arrive(ElectionId id, UUID box, SignedIn by) {
        return with(
                id,
                box,
                by,
                (election, found) -> found.slotSealed() && !found.arrived()
                        ? List.of()
                        : List.of(PollingRefusal.BOX_NOT_CLOSED.of(found.name())),
                found -> {
                    boxes.arrive(box);
                    return new CustodyAct.BoxArrived(
                            found.village(), Body.VILLAGERS_COMMITTEE, found.name(), by.signInName());
                });
    }

    /** Takes down the numbers read off a box's seals while it stands or is on its way; the slot's alone where it is sealed. */
    public Verdict<Nothing> look(ElectionId id, UUID box, String seal, String slot, SignedIn by) {
        return with(
                id,
                box,
                by,
                (election, found) -> {
                    var reasons = new ArrayList<>(unread(seal, slot));
                    if (!found.sealed() || !election.reached(Stage.POLLING)) {
                        reasons.add(PollingRefusal.BOX_NOT_SEALED.of(found.name()));
                    }
                    return reasons;
                },
                found -> read(found, SealReading.Moment.BETWEEN, seal, slot, by));
    }

    /** Takes down the numbers read off both seals, empty for a broken one; only when every box is there: they are opened together. */
    public Verdict<Nothing> check(ElectionId id, UUID box, String seal, String slot, SignedIn by) {
        return with(
                id,
                box,
                by,
                (election, found) -> {
                    var reasons = new ArrayList<>(absent(election));
                    reasons.addAll(unread(seal, slot));
                    return reasons;
                },
                found -> read(found, SealReading.Moment.UNSEALING, seal, slot, by));
    }

    /** The election committee's decision to go on with a box whose seals differed, and on what ground. */
    public Verdict<Nothing> rule(ElectionId id, UUID box, SealGround ground, SignedIn by) {
        return with(
                id,
                box,
                by,
                (election, found) -> SealRulings.against(found.name(), found.readings(), ground, by),
                found -> {
                    var stop = found.stop().orElseThrow();
                    readings.rule(elections.get(id), stop, ground, by);
                    return new CustodyAct.BoxRuled(
                            found.village(),
                            Body.VILLAGERS_COMMITTEE,
                            found.name(),
                            stop.putOn(),
                            stop.found(),
                            ground,
                            by.signInName());
                });
    }

    /** Takes down that the ballots of all boxes lie mixed in one heap (R-BV-7). */
    public Verdict<Nothing> mix(ElectionId id, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        reasons.addAll(unfit(election));
        return Verdict.unless(reasons, () -> {
            polls.mix(id, OffsetDateTime.now(clock), by.signInName());
            ledger.enter(new CustodyAct.BallotsMixed(
                    election.village(), election.body(), boxes.of(id).size(), by.signInName()));
        });
    }

    /** What stands against counting the ballots out of the boxes; nothing at a meeting, which has none. */
    @Transactional(readOnly = true)
    public List<Reason> againstRecovering(Election election) {
        if (election.body() != Body.VILLAGERS_COMMITTEE || of(election.id()).mixed()) {
            return List.of();
        }
        var reasons = new ArrayList<>(unfit(election));
        reasons.add(PollingRefusal.NOT_MIXED.of());
        return reasons;
    }

    /** What stands against mixing the ballots. */
    @Transactional(readOnly = true)
    public List<Reason> againstMixing(Election election) {
        return unfit(election);
    }

    private List<Reason> unfit(Election election) {
        var reasons = new ArrayList<>(absent(election));
        for (var box : boxes.of(election.id())) {
            if (box.arrived() && !box.checked()) {
                reasons.add(PollingRefusal.SEALS_UNCHECKED.of(box.name()));
            } else {
                box.stop()
                        .ifPresent(stop ->
                                reasons.add(PollingRefusal.SEALS_DIFFER.of(box.name(), stop.putOn(), stop.found())));
            }
        }
        return reasons;
    }

    // R-PL-3: boxes are opened together, so none is looked at while another is out
    private List<Reason> absent(Election election) {
        var reasons = new ArrayList<Reason>();
        if (!election.reached(Stage.COUNTING)) {
            reasons.add(PollingRefusal.STILL_OPEN.of());
        }
        if (of(election.id()).mixed()) {
            reasons.add(PollingRefusal.MIXED_ALREADY.of());
        }
        for (var box : boxes.of(election.id())) {
            if (!box.slotSealed()) {
                reasons.add(PollingRefusal.SLOT_OPEN.of(box.name()));
            } else if (!box.arrived()) {
                reasons.add(PollingRefusal.BOX_OUT.of(box.name()));
            }
        }
        return reasons;
    }

    private Verdict<Nothing> with(
            ElectionId id,
            UUID box,
            SignedIn by,
            java.util.function.BiFunction<Election, Box, List<Reason>> against,
            Function<Box, Act> work) {
        var election = elections.get(id);
        var poll = polls.lock(election);
        var found = boxes.of(id).stream().filter(one -> one.id().equals(box)).findFirst();
        if (found.isEmpty()) {
            return Verdict.refused(PollingRefusal.NO_BOX.of());
        }
        if (poll.mixed()) {
            return Verdict.refused(PollingRefusal.MIXED_ALREADY.of());
        }
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        reasons.addAll(against.apply(election, found.get()));
        return Verdict.unless(reasons, () -> ledger.enter(work.apply(found.get())));
    }

    private Act read(Box box, SealReading.Moment moment, String seal, String slot, SignedIn by) {
        readings.box(box, moment, Seals.read(seal), box.slotSealed() ? Seals.read(slot) : null, by);
        var now = Objects.requireNonNull(readings.of(box.election()).get(box.id()), "it was just written down")
                .getLast();
        return new CustodyAct.SealsChecked(
                box.village(),
                Body.VILLAGERS_COMMITTEE,
                box.name(),
                moment,
                now.found(),
                !now.differs(),
                by.signInName());
    }

    private static List<Reason> unread(String seal, String slot) {
        return Seals.tooLong(seal) || Seals.tooLong(slot) ? List.of(PollingRefusal.SEAL_NUMBER.of()) : List.of();
    }
}
