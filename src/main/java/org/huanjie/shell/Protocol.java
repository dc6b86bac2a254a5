package org.huanjie.shell;

import java.util.Optional;

/** 笔录 — a page that is printed and filed as a record of what was done: at its foot stands what a {@link Foot} says of its division. */
public interface Protocol extends Page {

    /** The code of the division whose record it is; empty where only a part of the page is sent. */
    Optional<String> recordOf();
}
