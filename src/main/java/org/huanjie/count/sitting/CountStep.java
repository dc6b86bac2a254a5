package org.huanjie.count.sitting;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.huanjie.shell.Reason;

/** 步骤结果 — the count as it now stands, or refused with all reasons. */
@CheckReturnValue
public sealed interface CountStep {
    record Done(Sitting sitting) implements CountStep {}

    record Refused(List<Reason> reasons) implements CountStep {}
}
