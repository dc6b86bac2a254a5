package org.huanjie.readiness.condition;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.huanjie.shell.Reason;

/** 准入办理结果 — done, with where the village stands now, or refused with all reasons; a refusal changed nothing. */
@CheckReturnValue
public sealed interface Outcome {

    record Done(Standing standing) implements Outcome {}

    record Refused(List<Reason> reasons) implements Outcome {}
}
