package org.huanjie.house.violators.waiting;

/** 违例 — states that nobody said anything of. */
enum LetterState {
    LEFT_LYING,
    READ
}
