package org.huanjie.store;

/** 受看护者 — a database that somebody watches: whether it lives and answers, and how it is brought back. */
public interface Watched {

    /** Whether our own server runs; one that others run is theirs to keep. */
    boolean lives();

    /** 应答 — how it answers the application: within a second, not in time, or not at all. */
    enum Reply {
        YES,
        LATE,
        NO
    }

    /** Lets the application in and asks it something. */
    Reply reply();

    /** Starts our own server again, where it was; throws where it does not start. */
    void revive();
}
