package org.huanjie;

import org.huanjie.command.HuanjieCommand;

/** 换届 — the program: one jar, started by the verb on its command line. */
public final class Huanjie {

    private Huanjie() {}

    public static void main(String[] line) {
        System.exit(HuanjieCommand.run(line));
    }
}
