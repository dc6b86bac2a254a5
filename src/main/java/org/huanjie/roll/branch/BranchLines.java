package org.huanjie.roll.branch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.roll.line.RollWords;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.workbook.TableRow;
import org.huanjie.shell.workbook.TableRows;

/**
 * 党员名册的读取 — members a line each, as they are pasted or stand in a file: name, sex, year of birth, then full or probationary, and rights
 * where they are suspended. A line of headings is passed over. All faults are said at once, each with its line.
 */
public final class BranchLines {

    public static final int MOST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int OLDEST = 120;
    private static final int YOUNGEST = 18;
    private static final int COLUMNS = 5;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[\\t,;\\x{FF0C}\\x{3001}\\x{FF1B}]+\\s*|\\s+");

    private final RollWords words;
    private final int year;
    private final List<Reason> faults = new ArrayList<>();
    private final List<BranchLine> lines = new ArrayList<>();

    private BranchLines(RollWords words, LocalDate today) {
        this.words = words;
        this.year = today.getYear();
    }

    /** Of what was pasted or typed, a member a line. */
    public static Verdict<List<BranchLine>> read(String text, RollWords words, LocalDate today) {
        var all = text.lines().toList();
        var rows = new ArrayList<TableRow>();
        for (int n = 0; n < all.size(); n++) {
            rows.add(new TableRow(n + 1, List.of(BETWEEN.split(all.get(n).strip()))));
        }
        return new BranchLines(words, today).read(rows, "lines");
    }

    /** Of a workbook or a CSV file. */
    public static Verdict<List<BranchLine>> read(byte[] file, RollWords words, LocalDate today) {
        return TableRows.of(file)
                .map(sheets -> new BranchLines(words, today)
                        .read(sheets.stream().flatMap(List::stream).toList(), "file"))
                .orElseGet(() -> Verdict.refused(BranchRefusal.NO_FILE.of().at("file")));
    }

    private Verdict<List<BranchLine>> read(List<TableRow> rows, String field) {
        rows.stream().filter(row -> !row.blank(0) && !heading(row)).forEach(this::take);
        var people = new HashSet<List<Object>>();
        for (var line : lines) {
            if (!people.add(List.of(line.name().form(), line.sex(), line.birthYear()))) {
                fault(BranchRefusal.TWICE, line.number(), line.name().printed());
            }
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(BranchRefusal.NO_LINES.of());
        }
        if (lines.size() > MOST) {
            faults.add(BranchRefusal.TOO_MANY.of(MOST));
        }
        return faults.isEmpty()
                ? Verdict.done(lines)
                : Verdict.refused(faults.stream().map(one -> one.at(field)).toList());
    }

    private boolean heading(TableRow row) {
        return words.column(row.cell(0)).isPresent();
    }

    private void take(TableRow row) {
        int before = faults.size();
        var name = PersonName.of(row.cell(0).strip());
        if (name.form().isEmpty() || name.length() > LONGEST_NAME || !name.stray().isEmpty()) {
            fault(BranchRefusal.NO_NAME, row.line(), row.cell(0));
        }
        var sex = said(row, 1, BranchRefusal.SEX, words::sex, Optional.empty());
        var born = Typing.number(row.cell(2)).stream().boxed().findFirst().filter(this::possible);
        if (born.isEmpty()) {
            fault(BranchRefusal.BIRTH_YEAR, row.line(), row.cell(2));
        }
        var standing = said(row, 3, BranchRefusal.STANDING, this::standing, Optional.empty());
        var rights = said(row, 4, BranchRefusal.RIGHTS, this::rights, Optional.of(BranchRights.HELD));
        if (row.cells().size() > COLUMNS && !row.cell(COLUMNS).isBlank()) {
            fault(BranchRefusal.TOO_MUCH, row.line(), row.cell(COLUMNS));
        }
        if (faults.size() == before) {
            lines.add(new BranchLine(
                    row.line(),
                    name,
                    sex.orElseThrow(),
                    born.orElseThrow(),
                    standing.orElseThrow(),
                    rights.orElseThrow()));
        }
    }

    private boolean possible(int born) {
        return born >= year - OLDEST && born <= year - YOUNGEST;
    }

    private Optional<BranchStanding> standing(String text) {
        return words.among(text, Stream.of(BranchStanding.values()));
    }

    private Optional<BranchRights> rights(String text) {
        return words.among(text, Stream.of(BranchRights.values()));
    }

    private <T> Optional<T> said(
            TableRow row, int place, BranchRefusal otherwise, Function<String, Optional<T>> reader, Optional<T> unsaid) {
        var text = row.cell(place).strip();
        var read = text.isEmpty() ? unsaid : reader.apply(text);
        if (read.isEmpty()) {
            fault(otherwise, row.line(), text);
        }
        return read;
    }

    private void fault(BranchRefusal why, int line, String said) {
        faults.add(why.of(line, said));
    }
}
