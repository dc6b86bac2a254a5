package org.huanjie.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.UUID;
import org.huanjie.shell.Reason;

/** 任务办理结果 — done, with the id of what was made or changed, or refused with all reasons. */
@CheckReturnValue
public sealed interface TaskOutcome {

    record Done(UUID id) implements TaskOutcome {}

    record Refused(List<Reason> reasons) implements TaskOutcome {}
}
