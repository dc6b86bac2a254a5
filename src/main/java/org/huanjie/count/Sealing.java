package org.huanjie.count;

import org.huanjie.count.engine.LawfulCount;

/** 封存 — a count file with its outcome in both languages and the hashes of both. */
final class Sealing {

    private Sealing() {}

    static Sittings.Sealed of(String file, LawfulCount.Result.Counted counted) {
        var zh = CountWriter.outcome(counted, Language.ZH);
        return new Sittings.Sealed(
                file, CountWriter.hash(file), zh, CountWriter.outcome(counted, Language.EN), CountWriter.hash(zh));
    }
}
