package org.huanjie.house.violators.circle;

/** Breaks a rule: needs what needs it. */
final class Hen {
    Egg lays() {
        return new Egg();
    }
}
