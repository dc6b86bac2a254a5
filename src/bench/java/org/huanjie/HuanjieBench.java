package org.huanjie;

import java.util.List;
import org.huanjie.bench.command.BenchCommand;
import org.huanjie.command.HuanjieCommand;

/** 带基准的换届程序 — the program's command line with the benches beside its own verbs; the launcher runs it from a checkout. */
final class HuanjieBench {

    private HuanjieBench() {}

    public static void main(String[] arguments) {
        System.exit(HuanjieCommand.run(Huanjie.class, List.of(BenchCommand.measuring(Huanjie.class)), arguments));
    }
}
