package org.huanjie.store.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 提交计数 — a division is touched by what was done within it or above it, and by nothing else. */
class CommitsTest {

    private static final String VILLAGE = "330326100200";

    private final Commits commits = new Commits();

    @Test
    void countsWhatCouldTouchTheDivision() {
        commits.count(Scope.of(VILLAGE));
        commits.count(Scope.of("330326100"));
        commits.count(Scope.of("330326"));
        assertThat(commits.of(VILLAGE)).isEqualTo(3);
        assertThat(commits.of("330326100")).isEqualTo(2);
    }

    @Test
    void leavesOutWhatCouldNot() {
        commits.count(Scope.of("330326100201"));
        commits.count(Scope.of("330327"));
        assertThat(commits.of(VILLAGE)).isZero();
    }
}
