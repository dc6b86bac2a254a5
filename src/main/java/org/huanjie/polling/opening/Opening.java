package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Round;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.preparation.Applicants;
import org.huanjie.polling.preparation.OpeningAct;
import org.huanjie.polling.preparation.Presences;
import org.huanjie.polling.preparation.Roster;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开箱前记录 — what is looked at, shown and signed before the first ballot is handed out (R-PL-1, R-PL-3, R-PL-5). */
@Service
@Transactional
public class Opening {

    /** 记录情况 — the record as it stands. */
    public record State(
            int booths, List<VenueCheck> checks, List<Box> boxes, List<StaffMember> staff, int applicants) {}

    private final Polls polls;
    private final Venue venue;
    private final Boxes boxes;
    private final Roster roster;
    private final Applicants applicants;
    private final Presences presences;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;

    Opening(
            Polls polls,
            Venue venue,
            Boxes boxes,
            Roster roster,
            Applicants applicants,
            Presences presences,
            Elections elections,
            Ledger ledger,
            Ids ids) {
        this.polls = polls;
        this.venue = venue;
        this.boxes = boxes;
        this.roster = roster;
        this.applicants = applicants;
        this.presences = presences;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public State of(ElectionId election) {
        return new State(
                venue.booths(election),
                venue.checks(election),
                boxes.of(election),
                roster.of(election),
                applicants.of(election).size());
    }

    /** Takes down how many booths there are. */
    public Verdict<Nothing> booths(ElectionId id, int booths, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notNow(election, by));
        if (booths < 1 || booths > 200) {
            reasons.add(PollingRefusal.BOOTHS_NUMBER.of());
        }
        return Verdict.unless(reasons, () -> {
            venue.booths(election, booths);
            ledger.enter(new OpeningAct.BoothsCounted(election.village(), election.body(), booths, by.signInName()));
        });
    }

    /** Takes down a point of the checklist: met, or what is missing; and who looked. */
    public Verdict<Nothing> check(ElectionId id, VenueItem item, String checker, Optional<String> lack, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notNow(election, by));
        reasons.addAll(name(checker));
        if (lack.filter(text -> text.strip().length() < 2 || text.strip().length() > 200)
                .isPresent()) {
            reasons.add(PollingRefusal.MISSING_TEXT.of().under(item.rule()));
        }
        return Verdict.unless(reasons, () -> {
            venue.check(election, new VenueCheck(item, checker.strip(), lack.map(String::strip)));
            ledger.enter(new OpeningAct.VenueChecked(
                    election.village(), election.body(), item, checker.strip(), lack.isEmpty(), by.signInName()));
        });
    }

    /** Whether this vote took over the hall of the round before, and what it took over is to be looked at again. */
    public static boolean takenOver(Election election) {
        return election.round() == Round.TIE && election.body() == Body.VILLAGERS_COMMITTEE;
    }

    /**
     * Confirms the hall as it stands, where it was taken over from the round before: everything not looked at yet is met, and every box
     * named here was shown empty and sealed anew.
     *
     * @param seals the new number of each box
     */
    public Verdict<Nothing> asItStands(ElectionId id, String checker, Map<UUID, String> seals, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notNow(election, by));
        reasons.addAll(name(checker));
        if (!takenOver(election) || venue.booths(id) == 0) {
            reasons.add(PollingRefusal.NOT_TAKEN_OVER.of());
        }
        reasons.addAll(Seals.against(seals, boxes.of(id)));
        return Verdict.unless(reasons, () -> {
            var looked = venue.checks(id).stream().map(VenueCheck::item).collect(Collectors.toSet());
            Stream.of(VenueItem.values())
                    .filter(item -> !looked.contains(item))
                    .forEach(item -> done(check(id, item, checker, Optional.empty(), by)));
            seals.forEach((box, seal) -> done(seal(id, box, seal, checker, by)));
        });
    }

    // everything that stands against it was asked before
    private static void done(Verdict<Nothing> change) {
        if (change instanceof Verdict.Refused(var reasons)) {
            throw new IllegalStateException("confirmed and refused: " + reasons);
        }
    }

    public Verdict<Nothing> addBox(ElectionId id, String name, BoxKind kind, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notNow(election, by));
        if (name.isBlank() || name.strip().length() > 20) {
            reasons.add(PollingRefusal.BOX_NAME.of());
        }
        if (boxes.of(id).stream().anyMatch(box -> box.name().equals(name.strip()))) {
            reasons.add(PollingRefusal.BOX_THERE.of(name.strip()));
        }
        return Verdict.unless(reasons, () -> {
            boxes.add(Box.unsealed(ids.next(), id, election.village(), name.strip(), kind));
            ledger.enter(
                    new OpeningAct.BoxSet(election.village(), election.body(), name.strip(), kind, by.signInName()));
        });
    }

    public Verdict<Nothing> removeBox(ElectionId id, UUID box, SignedIn by) {
        var election = begin(id);
        return withBox(election, box, notNow(election, by), found -> {
            roster.release(box);
            boxes.remove(box);
            return new OpeningAct.BoxRemoved(election.village(), election.body(), found.name(), by.signInName());
        });
    }

    /** Shows a box empty and seals it, before everyone; a box sealed anew has the new number. */
    public Verdict<Nothing> seal(ElectionId id, UUID box, String seal, String shownBy, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notNow(election, by));
        reasons.addAll(name(shownBy));
        reasons.addAll(Seals.against(
                seal,
                boxes.of(id).stream().filter(other -> !other.id().equals(box)).toList()));
        return withBox(election, box, reasons, found -> {
            boxes.seal(box, Seals.read(seal), shownBy.strip());
            return new OpeningAct.BoxSealed(
                    election.village(),
                    election.body(),
                    found.name(),
                    Seals.read(seal),
                    shownBy.strip(),
                    by.signInName());
        });
    }

    /** Takes down that a witness, who is there, has signed the record of the opening. */
    public Verdict<Nothing> sign(ElectionId id, Duty duty, String name, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(notNow(election, by));
        boolean there = roster.of(id).stream()
                .anyMatch(member -> member.duty() == duty && member.name().equals(name) && member.there());
        if (!duty.witness() || !there) {
            reasons.add(PollingRefusal.WITNESS_ABSENT.of(name));
        }
        return ofStaff(
                reasons,
                name,
                () -> roster.signOpening(id, duty, name),
                new OpeningAct.WitnessSigned(election.village(), election.body(), duty, name, false, by.signInName()));
    }

    /** Takes down that a witness has signed the record of the count. */
    public Verdict<Nothing> signCount(ElectionId id, Duty duty, String name, SignedIn by) {
        var election = begin(id);
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        if (!election.reached(Stage.COUNTING) || election.reached(Stage.ARCHIVED) || !duty.witness()) {
            reasons.add(PollingRefusal.NOT_COUNTED_YET.of());
        }
        return ofStaff(
                reasons,
                name,
                () -> roster.signCount(id, duty, name),
                new OpeningAct.WitnessSigned(election.village(), election.body(), duty, name, true, by.signInName()));
    }

    /** What the record still lacks before a ballot may be handed out; all of it at once. */
    @Transactional(readOnly = true)
    public List<Reason> missing(Election election) {
        var reasons = new ArrayList<>(OpeningCheck.missing(of(election.id())));
        reasons.addAll(presences.missing(election));
        return reasons;
    }

    /** The witnesses who were at the opening and have not signed the count. */
    @Transactional(readOnly = true)
    public List<Reason> unsignedCount(ElectionId election) {
        return roster.of(election).stream()
                .filter(member -> member.signedOpening() && !member.signedCount())
                .map(member -> PollingRefusal.COUNT_UNSIGNED.of(member.name()))
                .toList();
    }

    private Election begin(ElectionId id) {
        var election = elections.get(id);
        polls.lock(election);
        return election;
    }

    private Verdict<Nothing> withBox(
            Election election, UUID box, List<Reason> faults, java.util.function.Function<Box, Act> work) {
        var found = boxes.of(election.id()).stream()
                .filter(one -> one.id().equals(box))
                .findFirst();
        var reasons = new ArrayList<>(faults);
        if (found.isEmpty()) {
            reasons.add(PollingRefusal.NO_BOX.of());
        }
        return Verdict.unless(reasons, () -> ledger.enter(work.apply(found.orElseThrow())));
    }

    private Verdict<Nothing> ofStaff(List<Reason> faults, String name, BooleanSupplier work, Act act) {
        if (!faults.isEmpty()) {
            return Verdict.refused(faults);
        }
        if (!work.getAsBoolean()) {
            return Verdict.refused(PollingRefusal.NOT_ON_STAFF.of(name));
        }
        ledger.enter(act);
        return Verdict.done();
    }

    private static List<Reason> name(String name) {
        return name.isBlank() || name.strip().length() > 40 ? List.of(PollingRefusal.WHO_LOOKED.of()) : List.of();
    }

    private static List<Reason> notNow(Election election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        if (!election.reached(Stage.CANDIDATES_PUBLISHED) || election.reached(Stage.POLLING)) {
            reasons.add(PollingRefusal.OPENING_CLOSED.of());
        }
        return reasons;
    }
}
