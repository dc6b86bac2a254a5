package org.huanjie.responsibility.bond;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.UUID;
import org.huanjie.shell.Reason;

/** 责任办理结果 — done, with what it concerns, or refused with all reasons; a refusal changed nothing. */
@CheckReturnValue
public sealed interface Outcome {

    /** 已办. {@code again} says that the same had been done before, by the same token, and nothing was done anew. */
    record Done(UUID id, boolean again) implements Outcome {}

    record Refused(List<Reason> reasons) implements Outcome {}

    static Outcome of(List<Reason> reasons, UUID id, Runnable act) {
        if (!reasons.isEmpty()) {
            return new Refused(List.copyOf(reasons));
        }
        act.run();
        return new Done(id, false);
    }
}
