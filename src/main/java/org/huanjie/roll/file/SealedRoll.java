package org.huanjie.roll.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.roll.line.Fault;
import org.huanjie.roll.line.Problem;
import org.huanjie.shell.Budget;
import org.huanjie.shell.Ids;

/**
 * 封存好的登记表 — a whole file as rows ready for the database: all that can be computed of it before a transaction begins. For a file that came
 * through a page; one of a million lines streams by instead ({@link RollFile}).
 *
 * @param faults of the file and of each line for itself; empty where none
 * @param replaced in how many names a character was replaced
 */
record SealedRoll(List<byte[]> rows, List<Fault> faults, int skipped, int replaced) {

    /** More than a file of 20 MB has; also where work ends that nobody waits for. */
    private static final int MOST_LINES = 4_000_000;

    /** 问到的 — what the calendar says of a division before a file is read: its election days, and what stands against loading into it. */
    record Asked(Map<String, LocalDate> days, Optional<Problem> against) {}

    static SealedRoll faulty(List<Fault> faults) {
        return new SealedRoll(List.of(), faults, 0, 0);
    }

    static SealedRoll of(RollCsv file, LineSealer sealer, Ids ids) throws IOException {
        var budget = new Budget(MOST_LINES);
        var rows = new ArrayList<byte[]>();
        var faults = new ArrayList<Fault>();
        int replaced = 0;
        for (var batch = file.next(RollFile.BATCH); !batch.isEmpty(); batch = file.next(RollFile.BATCH)) {
            budget.spend(batch.size());
            var sealed = sealer.seal(batch.stream()
                    .map(record -> new LineSealer.Line(ids.next(), record))
                    .toList());
            rows.add(sealed.rows());
            faults.addAll(sealed.faults());
            replaced += sealed.replaced();
        }
        faults.addAll(file.broken());
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of(0, Problem.NO_LINES));
        }
        return new SealedRoll(rows, faults, file.skipped(), replaced);
    }
}
