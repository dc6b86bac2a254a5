package org.huanjie.roll.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.region.Sounds;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.Fault;
import org.huanjie.roll.line.LineCheck;
import org.huanjie.roll.line.Problem;
import org.huanjie.roll.line.Registrant;
import org.huanjie.roll.line.Seals;
import org.huanjie.shell.text.PersonName;
import org.jspecify.annotations.Nullable;

/** 逐行封存 — checks lines and makes them into rows with nothing personal left in clear but what a roll posts. Safe to share. */
final class LineSealer {

    /** 行 — a line of the file with the id that it will have. */
    record Line(UUID id, CsvRecord record) {}

    /** 批 — rows ready for the database, and what was wrong. */
    record Batch(byte[] rows, List<Fault> faults, int replaced) {}

    private final RollCsv file;
    private final LineCheck check;
    private final Seals seals;
    private final Map<String, LocalDate> days;
    private final @Nullable String only;

    /**
     * @param days the election day of every village that the file may name
     * @param only the one village that is meant where the file has no column for it
     */
    LineSealer(RollCsv file, LineCheck check, Seals seals, Map<String, LocalDate> days, @Nullable String only) {
        this.file = file;
        this.check = check;
        this.seals = seals;
        this.days = days;
        this.only = only;
    }

    Batch seal(List<Line> lines) {
        var rows = new BinaryRows();
        var faults = new ArrayList<Fault>();
        int replaced = 0;
        for (var line : lines) {
            seal(line, rows, faults);
            replaced += PersonName.of(file.field(line.record(), Column.NAME)).replaced() ? 1 : 0;
        }
        return new Batch(rows.bytes(), faults, replaced);
    }

    private void seal(Line line, BinaryRows rows, List<Fault> faults) {
        int at = (int) line.record().getStartingLineNumber();
        var village =
                only != null ? only : file.field(line.record(), Column.VILLAGE).strip();
        var day = days.get(village);
        if (day == null) {
            faults.add(Fault.at(at, Column.VILLAGE, Problem.VILLAGE_UNKNOWN));
            return;
        }
        var checked = check.check(line.id(), at, village, day, column -> file.field(line.record(), column));
        faults.addAll(checked.faults());
        checked.registrant()
                .ifPresentOrElse(
                        person -> rows.add(row(person)),
                        () -> checked.number().ifPresent(n -> rows.add(bare(at, village, seals.mark(village, n)))));
    }

    private @Nullable Object[] row(Registrant person) {
        var sounds = Sounds.of(person.name());
        return new @Nullable Object[] {
            person.line(),
            person.village(),
            seals.mark(person.village(), person.number()),
            person.id(),
            person.name(),
            sounds.pinyin(),
            sounds.initials(),
            sounds.others(),
            person.sex(),
            (short) person.group(),
            (short) person.birthYear(),
            (short) person.classNumber(),
            person.nationality(),
            person.politicalStatus(),
            person.education(),
            seals.seal(person.id(), person.number()),
            seals.lastFourMark(person.village(), person.number().lastFour())
        };
    }

    // a line with other faults is still compared with the rest, so that its doubles are told at once
    private static @Nullable Object[] bare(int line, String village, byte[] mark) {
        return new @Nullable Object[] {
            line, village, mark, null, null, null, null, null, null, null, null, null, null, null, null, null, null
        };
    }
}
