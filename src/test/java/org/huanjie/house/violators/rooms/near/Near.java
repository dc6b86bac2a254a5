package org.huanjie.house.violators.rooms.near;

import org.huanjie.house.violators.rooms.far.Far;

record Near(Far far) {}
