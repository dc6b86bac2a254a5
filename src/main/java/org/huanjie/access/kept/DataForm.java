package org.huanjie.access.kept;

import org.huanjie.shell.Worded;

/** 保护方式 — how it lies in the store. */
public enum DataForm implements Worded {
    /** in clear, behind the guard of the division */
    PLAIN,
    /** encrypted, the key outside the database */
    SEALED,
    /** a keyed hash, which can be compared and not read */
    MARK;

    @Override
    public String key() {
        return "kept.form." + name();
    }
}
