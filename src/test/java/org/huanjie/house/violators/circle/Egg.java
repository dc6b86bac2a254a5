package org.huanjie.house.violators.circle;

/** Breaks the same rule from the other side. */
final class Egg {
    Hen hatches() {
        return new Hen();
    }
}
