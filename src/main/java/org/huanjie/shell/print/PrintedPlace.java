package org.huanjie.shell.print;

import java.util.Optional;

/** 打印地名 — the names of a division and of those above it, as they stand over whatever is printed of it. Another module knows them. */
public interface PrintedPlace {

    /** From the county down; empty where there is no such division. */
    Optional<String> of(String division);
}
