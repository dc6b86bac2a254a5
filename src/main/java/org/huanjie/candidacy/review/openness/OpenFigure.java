package org.huanjie.candidacy.review.openness;

import java.util.Arrays;
import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

/** 公开数目 — a column of what is published, each person counted once in it; who is counted in one is counted in the one it is of. */
public enum OpenFigure implements Worded {
    REVIEWED(null),
    FOUND_L(REVIEWED),
    FOUND_M(REVIEWED),
    FOUND_V(REVIEWED),
    FOUND_P(REVIEWED),
    APPEALED(REVIEWED),
    UPHELD(APPEALED);

    private final @Nullable OpenFigure of;

    OpenFigure(@Nullable OpenFigure of) {
        this.of = of;
    }

    /** For each column the one that it is part of, by place; below zero where it is part of none. */
    static int[] parts() {
        return Arrays.stream(values())
                .mapToInt(figure -> figure.of == null ? -1 : figure.of.ordinal())
                .toArray();
    }

    @Override
    public String key() {
        return "candidacy.openness.figure." + name();
    }
}
