package org.huanjie.store;

/** 受看护者 — a database that somebody watches: whether it lives and answers, and how it is brought back. */
public interface Watched {

    /** Whether our own server runs; one that others run is theirs to keep. */
    boolean lives();

    /** Whether it lets the application in and answers within a second. */
    boolean answers();

    /** Starts our own server again, where it was; throws where it does not start. */
    void revive();
}
