package org.huanjie.house.violators.floors.middle;

import org.huanjie.house.violators.floors.cellar.Cellar;

public record Middle(Cellar cellar) {}
