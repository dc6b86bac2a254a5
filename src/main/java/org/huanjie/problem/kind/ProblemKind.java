package org.huanjie.problem.kind;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.county.CountyList;

/** 问题类型 — a kind of problem by the code of its entry; the kinds themselves are the county's own list, the report's fourteen to begin with. */
public record ProblemKind(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");

    /** The kinds of a county (docs/rules.md, mechanisms). */
    public static final CountyList LIST = CountyList.of("problem-kinds", "situation.kinds", "situation.kinds.what");

    /** 其他: where nothing else is said, so that nothing raised is lost. */
    public static final ProblemKind OTHER = new ProblemKind("OTHER");

    public ProblemKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code of a kind: " + code);
        }
    }

    /** The kind of this code, where it is one at all. */
    public static Optional<ProblemKind> of(String code) {
        return CODE.matcher(code).matches() ? Optional.of(new ProblemKind(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
