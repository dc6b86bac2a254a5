package org.huanjie.access.officer;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** 已知亲属 — whose names are borne by somebody's near relatives, as a module above has them on record; or by themselves. */
public interface KnownKin {

    /** By person; who is not on record is left out. */
    Map<UUID, Set<String>> names(Collection<UUID> people);
}
