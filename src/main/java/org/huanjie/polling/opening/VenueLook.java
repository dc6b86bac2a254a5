package org.huanjie.polling.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 会场查看 — what somebody found in the hall, booths and checklist at once (R-PL-1): all of it is taken down, or nothing. */
@Service
public class VenueLook {

    /**
     * 查看所见.
     *
     * @param booths how many; empty where they were not counted now
     * @param points of each point that was looked at what is missing; empty where it is met
     */
    public record Found(Optional<Integer> booths, String checker, Map<VenueItem, Optional<String>> points) {}

    private final Opening opening;

    VenueLook(Opening opening) {
        this.opening = opening;
    }

    /** Takes it down; what stands on record just so is not written again. */
    @Transactional
    public Verdict<Nothing> take(ElectionId id, Found found, SignedIn by) {
        var before = opening.of(id);
        var booths = found.booths().filter(number -> number != before.booths()).stream()
                .map(number -> opening.booths(id, number, by));
        var points = found.points().entrySet().stream()
                .filter(point -> !before.checks()
                        .contains(new VenueCheck(point.getKey(), found.checker().strip(), point.getValue())))
                .map(point -> opening.check(id, point.getKey(), found.checker(), point.getValue(), by));
        var reasons = Stream.concat(booths, points)
                .flatMap(verdict -> verdict.answer(_ -> Stream.<Reason>empty(), List::stream))
                .distinct()
                .toList();
        return reasons.isEmpty() ? Verdict.done() : refused(reasons);
    }

    private static Verdict<Nothing> refused(List<Reason> reasons) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Verdict.refused(reasons);
    }
}
