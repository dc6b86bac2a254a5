package org.huanjie.house.violators.ring.egg;

import org.huanjie.house.violators.ring.hen.Hen;

public record Egg(Hen from) {}
