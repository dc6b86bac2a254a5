package org.huanjie.command;

import java.io.PrintWriter;
import java.util.List;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionChanges;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.shell.Words;

/**
 * 区划导入说明 — what came of a list, on the terminal; the exit code is 0, or 2 for a list that is not loaded.
 *
 * @param each whether each change of a county is printed beside the numbers
 */
record DivisionsSaid(Words words, PrintWriter out, PrintWriter err, boolean each) {

    private static final int NOT_LOADED = 2;

    int say(Result result) {
        return switch (result) {
            case Result.Seen(var changes) -> seen(changes);
            case Result.Kept(var underWay) -> kept(underWay);
            case Result.Loaded done -> loaded(done);
            case Result.Faulty faulty -> faulty(faulty);
        };
    }

    private int seen(DivisionChanges changes) {
        changes.counties()
                .forEach(county -> out.println(words.of(
                        "region.changes.county",
                        county.code(),
                        county.name(),
                        county.added(),
                        county.gone(),
                        county.renamed())));
        if (each) {
            changes.listed()
                    .forEach(change -> out.println(words.of(
                            "region.changes." + change.kind(), change.code(), change.name(), change.former())));
        }
        return changes.kept().isEmpty() ? 0 : kept(changes.kept());
    }

    private int kept(List<Division> underWay) {
        err.println(words.of("region.import.kept", underWay.size()));
        underWay.forEach(village -> err.println(village.code() + " " + village.name()));
        return NOT_LOADED;
    }

    private int loaded(Result.Loaded done) {
        out.println(words.of("region.import.loaded", done.divisions(), done.villages(), done.retired()));
        if (done.skipped() > 0) {
            out.println(words.of("region.import.skipped", done.skipped()));
        }
        return 0;
    }

    private int faulty(Result.Faulty faulty) {
        err.println(words.of("region.import.faulty", faulty.total()));
        faulty.shown()
                .forEach(fault -> err.println(words.of(
                        "region.import.line",
                        Long.toString(fault.line()),
                        words.of(fault.key(), fault.arguments().toArray()))));
        if (faulty.total() > faulty.shown().size()) {
            err.println(words.of(
                    "region.import.more", faulty.total() - faulty.shown().size()));
        }
        return NOT_LOADED;
    }
}
