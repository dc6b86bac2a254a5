package org.huanjie.count.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.count.result.VoidGround;
import org.huanjie.count.result.Voiding.Extent;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.shell.Reason;
import org.jspecify.annotations.Nullable;

/** 无效认定的核对 — on which grounds a finding can be entered where an election stands, and what is wrong with one as it was typed (R-BV-8). */
public final class VoidingCheck {

    /** 决定 — what the document says, as it is typed; empty where nothing is. */
    public record Said(
            Optional<Extent> extent,
            Optional<VoidGround> ground,
            String document,
            Optional<LocalDate> decidedOn,
            String facts) {}

    private static final int LONGEST = 2000;
    private static final int LONGEST_DOCUMENT = 80;

    private VoidingCheck() {}

    /**
     * The grounds that fit now: what a ground is about must have happened; a further vote follows one that was held. A recall has no candidates, and
     * stands on its one petition: its vote is held again, and nothing of it from the start.
     */
    public static List<VoidGround> grounds(Election latest) {
        return Stream.of(VoidGround.values())
                .filter(ground -> latest.procedure() != Procedure.RECALL || !ground.beforeTheVote())
                .filter(ground -> ground.fits(latest) || (latest.awaitsItsVote() && ground != VoidGround.BROKEN_OFF))
                .toList();
    }

    /**
     * Everything that is wrong with it, at once.
     *
     * @param held the day before which nothing can have been decided; null where the ground lies before the vote
     */
    static List<Reason> faults(
            Election election, Said said, List<Extent> extents, @Nullable LocalDate held, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        if (said.ground().filter(grounds(election)::contains).isEmpty()) {
            reasons.add(VoidRefusal.GROUND.of());
        }
        if (said.extent().filter(extents::contains).isEmpty() && !extents.isEmpty()) {
            reasons.add(VoidRefusal.EXTENT.of());
        }
        if (said.extent().filter(Extent.VOTE::equals).isPresent()
                && said.ground().filter(VoidGround.COMMITTEE::equals).isPresent()) {
            reasons.add(VoidRefusal.COMMITTEE_IS_WHOLE.of());
        }
        if (said.document().isBlank() || said.document().strip().length() > LONGEST_DOCUMENT) {
            reasons.add(VoidRefusal.DOCUMENT.of(LONGEST_DOCUMENT));
        }
        if (said.decidedOn()
                .filter(day -> !day.isAfter(today) && (held == null || !day.isBefore(held)))
                .isEmpty()) {
            reasons.add(VoidRefusal.DAY.of(held == null ? today : held, today));
        }
        if (said.facts().isBlank() || said.facts().strip().length() > LONGEST) {
            reasons.add(VoidRefusal.FACTS.of(LONGEST));
        }
        return reasons;
    }
}
