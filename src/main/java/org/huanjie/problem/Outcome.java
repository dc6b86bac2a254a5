package org.huanjie.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.huanjie.shell.Reason;

/** 问题办理结果 — done, with the problem as it stands now, or refused with all reasons; a refusal changed nothing. */
@CheckReturnValue
public sealed interface Outcome {

    record Done(Problem problem) implements Outcome {}

    record Refused(List<Reason> reasons) implements Outcome {}
}
