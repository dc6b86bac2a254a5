package org.huanjie.shell;

import java.util.UUID;

/** 编号 — where identifiers come from; tests and the replay give their own, so that a run can be repeated. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
