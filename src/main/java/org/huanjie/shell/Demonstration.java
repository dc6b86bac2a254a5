package org.huanjie.shell;

import java.util.List;

/** 演示 — what the demo puts into its store, and what whoever starts it is told; one module above all others implements it. */
public interface Demonstration {

    /** Loads what is not there yet: a second start finds everything and changes nothing. */
    void load();

    /** Who can sign in, in the order in which to try them. */
    List<Account> accounts();

    /** Where to look first, in order. */
    List<Look> looks();

    /** 演示账号 — a sign-in name, its password, and the message that says who it is. */
    record Account(String signInName, String password, String key, Object... arguments) {}

    /** 先看 — a path on this server, and the message that says what is to be seen there. */
    record Look(String path, String key, Object... arguments) {}
}
