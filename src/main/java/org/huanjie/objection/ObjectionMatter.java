package org.huanjie.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Reason;

/** 可异议事项 — what the module whose work is objected to says of it: whether objections are received, by whom they are written down, by when answered. */
public interface ObjectionMatter {

    ObjectionSubject subject();

    /** Whoever is changing what {@link #againstReceiving} reads finishes first, or waits until the transaction ends. */
    default void hold(Election election) {}

    /** What stands against receiving one now. */
    List<Reason> againstReceiving(Election election);

    /** What stands against its being addressed to this organ, by whomever. */
    List<Reason> againstOrgan(Election election, ObjectionOrgan organ);

    /** What stands against this person's writing one down for this organ: each writes down what is addressed to itself. */
    default List<Reason> againstWriting(Election election, ObjectionOrgan organ, SignedIn by) {
        return organ.isOf(by)
                ? List.of()
                : List.of(
                        ObjectionRefusal.NOT_THE_ORGAN.of(organ).under(subject().rule()));
    }

    /** The last day for the answer to one received on this day; empty where the law sets none. */
    Optional<LocalDate> dueOn(Election election, LocalDate received);
}
