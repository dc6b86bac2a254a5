package org.huanjie.polling.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.polling.opening.SealReading;
import org.huanjie.polling.opening.SealReadings;
import org.huanjie.polling.opening.SealRulings;
import org.huanjie.polling.opening.Seals;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 验袋 — what is read off the bags' seals whenever they change hands (R-AF-4): a difference stops until it is decided on. */
@Component
class BagReadings {

    private final SealReadings readings;

    BagReadings(SealReadings readings) {
        this.readings = readings;
    }

    Map<UUID, List<SealReading>> of(ElectionId election) {
        return readings.of(election);
    }

    /** Takes the numbers down, once for the same hand and the same number. */
    Optional<ArchiveAct> take(Election election, HandOver.Chain chain, Map<UUID, String> found, SignedIn by) {
        int step = chain.transfers().size();
        var before = of(election.id());
        var read = new ArrayList<String>();
        boolean intact = true;
        boolean fresh = false;
        for (var bag : chain.bags()) {
            var number = Seals.read(found.getOrDefault(bag.id(), ""));
            read.add(number);
            intact &= number.equals(bag.seal());
            if (!same(before.getOrDefault(bag.id(), List.of()), step, number, by)) {
                readings.bag(election, step, bag.id(), number, by);
                fresh = true;
            }
        }
        return fresh
                ? Optional.of(new ArchiveAct.BagsChecked(
                        election.village(), election.body(), step, read, intact, by.signInName()))
                : Optional.empty();
    }

    /** The bags that nobody may sign for yet. */
    List<Reason> stops(ElectionId election, List<Bag> bags) {
        var read = of(election);
        return bags.stream()
                .flatMap(bag -> SealReading.stop(read.getOrDefault(bag.id(), List.of())).stream())
                .map(stop -> PollingRefusal.BAG_DIFFERS.of(stop.putOn(), stop.found()))
                .toList();
    }

    boolean intact(ElectionId election, int step) {
        return of(election).values().stream()
                .flatMap(List::stream)
                .noneMatch(reading -> reading.transfer() != null && reading.transfer() == step && reading.differs());
    }

    List<Reason> against(ElectionId election, Bag bag, int step, SealGround ground, SignedIn by) {
        var read = of(election).getOrDefault(bag.id(), List.of());
        var reasons = new ArrayList<>(SealRulings.against(bag.seal(), read, ground, by, decides(step)));
        if (SealReading.stop(read)
                .filter(stop -> stop.by().equals(by.signInName()))
                .isPresent()) {
            reasons.add(PollingRefusal.OWN_READING.of());
        }
        return reasons;
    }

    ArchiveAct rule(Election election, Bag bag, int step, SealGround ground, SignedIn by) {
        var stop = SealReading.stop(of(election.id()).getOrDefault(bag.id(), List.of()))
                .orElseThrow();
        readings.rule(election, stop, ground, by);
        return new ArchiveAct.BagRuled(
                election.village(), election.body(), step, bag.seal(), stop.found(), ground, by.signInName());
    }

    static Role decides(int step) {
        return step <= 1 ? Role.ELECTION_COMMITTEE : Role.TOWN_COMMITTEE;
    }

    private static boolean same(List<SealReading> before, int step, String number, SignedIn by) {
        return !before.isEmpty()
                && before.getLast().transfer() != null
                && before.getLast().transfer() == step
                && before.getLast().sealFound().equals(number)
                && before.getLast().by().equals(by.signInName());
    }
}
