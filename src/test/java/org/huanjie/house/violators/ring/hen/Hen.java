package org.huanjie.house.violators.ring.hen;

import org.huanjie.house.violators.ring.egg.Egg;

/** Breaks a rule: needs a module that needs it. */
public record Hen(Egg from) {}
