package org.huanjie.count.result;

import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.file.Language;
import org.huanjie.count.sitting.Sittings;

/** 封存 — a count file with its outcome in both languages and the hashes of both. */
public final class Sealing {

    private Sealing() {}

    public static Sittings.Sealed of(String file, LawfulCount.Result.Counted counted) {
        var zh = CountWriter.outcome(counted, Language.ZH);
        return new Sittings.Sealed(
                file, CountWriter.hash(file), zh, CountWriter.outcome(counted, Language.EN), CountWriter.hash(zh));
    }
}
