package org.huanjie.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** 演示 — what the demo puts into its store, and what whoever starts it is told; one module above all others implements it. */
public interface Demonstration {

    /**
     * Loads what is not there yet, and tells each step before it is played; a second start finds everything, changes nothing and has no
     * step.
     */
    void load(Consumer<PlayStep> tell);

    /** The same for whoever need not be told. */
    default void load() {
        load(step -> {});
    }

    /** Who can sign in, in the order in which to try them. */
    List<Account> accounts();

    /** Where to look first, in order. */
    List<Look> looks();

    /**
     * 演练一步 — the step of the play that begins now.
     *
     * @param step from 1 to {@code of}
     * @param day of the play
     */
    record PlayStep(int step, int of, LocalDate day) {

        /** How much of the play is over, of a hundred. */
        public int share() {
            return (step - 1) * 100 / of;
        }
    }

    /** 演示账号 — a sign-in name, its password, and the message that says who it is. */
    record Account(String signInName, String password, String key, Object... arguments) {}

    /** 先看 — a path on this server, and the message that says what is to be seen there. */
    record Look(String path, String key, Object... arguments) {}
}
