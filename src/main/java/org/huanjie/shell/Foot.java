package org.huanjie.shell;

import java.util.Optional;

/** 页脚 — the line below every record that is printed, by which a paper can be compared with the store later. Another module has it. */
public interface Foot {

    /** In the reader's language; empty where there is nothing to compare with yet. */
    Optional<String> of(String division, Words words);
}
