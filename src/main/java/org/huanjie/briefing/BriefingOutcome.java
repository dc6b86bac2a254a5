package org.huanjie.briefing;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.shell.Reason;

/** 会议的办理结果 — done, with the id of what was made or changed, or refused with all reasons; a refusal changed nothing. */
@CheckReturnValue
public sealed interface BriefingOutcome {

    record Done(UUID id) implements BriefingOutcome {}

    /**
     * 退回.
     *
     * @param ofMinutes what stands against single entries of the minutes, by their number from 1
     */
    record Refused(List<Reason> reasons, SortedMap<Integer, List<Reason>> ofMinutes) implements BriefingOutcome {}

    /** Refused where anything stands against it, else what this does. */
    static BriefingOutcome of(List<Reason> reasons, UUID id, Runnable act) {
        if (!reasons.isEmpty()) {
            return new Refused(List.copyOf(reasons), new TreeMap<>());
        }
        act.run();
        return new Done(id);
    }
}
