package org.huanjie.polling.desk;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.huanjie.shell.Reason;

/** 变更结果 — a change of the preparations was made, or is refused with all reasons. */
@CheckReturnValue
public sealed interface Change {
    record Done() implements Change {}

    record Refused(List<Reason> reasons) implements Change {}

    /** Refused where there are reasons, else to be made. */
    static Change of(List<Reason> reasons, Runnable work) {
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        work.run();
        return new Done();
    }
}
