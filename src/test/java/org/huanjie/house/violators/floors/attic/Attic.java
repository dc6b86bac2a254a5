package org.huanjie.house.violators.floors.attic;

import org.huanjie.house.violators.floors.cellar.Cellar;
import org.huanjie.house.violators.floors.middle.Middle;

/** Uses what the middle brings along as well. */
record Attic(Middle middle, Cellar cellar) {}
