package org.huanjie.roll.file;

import com.google.errorprone.annotations.CheckReturnValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.Fault;
import org.huanjie.roll.line.LineCheck;
import org.huanjie.roll.line.Problem;
import org.huanjie.roll.line.RollWords;
import org.huanjie.roll.line.Seals;
import org.huanjie.roll.voter.RollAct;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 选民登记表的导入 — loads a roll's file, of one village or, with a column of codes, of many: all of it, or nothing and every fault at once.
 *
 * <p>The same checks for three hundred lines and a million. On the command line, in a process of its own, lines are checked and sealed on
 * all cores while the file streams by. A file that came through a page is sealed before its transaction begins ({@link SealedRoll}). The
 * database compares the whole set, and one statement puts it on the roll (R-RG-1..4).
 */
@Service
public class RollFile {

    /** 导入结果 — how many were put on the roll, or everything that is wrong. */
    @CheckReturnValue
    public sealed interface Loading {
        /**
         * @param skipped lines that are nobody's: blank ones, and those above the heading
         * @param replaced people in whose names a character of an old code table became its present one
         */
        record Loaded(int voters, int skipped, int replaced) implements Loading {

            /** The notice that says so; of nothing but voters where nothing else is to be told. */
            public String notice() {
                return skipped + replaced == 0 ? "roll.import.done" : "roll.import.done-told";
            }
        }

        record Faulty(List<Fault> faults) implements Loading {}
    }

    static final int BATCH = 1000;
    private static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Staging staging;
    private final Voters voters;
    private final RollCalendar calendar;
    private final FaultyFiles faultyFiles;
    private final Seals seals;
    private final RollWords words;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RollFile(
            Staging staging,
            Voters voters,
            RollCalendar calendar,
            FaultyFiles faultyFiles,
            Seals seals,
            RollWords words,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.staging = staging;
        this.voters = voters;
        this.calendar = calendar;
        this.faultyFiles = faultyFiles;
        this.seals = seals;
        this.words = words;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    SealedRoll.Asked asked(String division) {
        return new SealedRoll.Asked(calendar.electionDays(division), calendar.against(division));
    }

    /** Reads and seals a whole file; asks nothing of the database. */
    SealedRoll sealed(String division, byte[] csv, SealedRoll.Asked asked) throws IOException {
        try (var file = new RollCsv(new ByteArrayInputStream(csv), words)) {
            var before = before(file, asked.against());
            return before.isEmpty()
                    ? SealedRoll.of(file, sealer(division, file, asked.days()), ids)
                    : SealedRoll.faulty(before);
        }
    }

    /** Loads what was sealed, all of it or nothing; empty where the calendar says something else by now. Within the caller's transaction. */
    Optional<Loading> load(String division, SealedRoll roll, SealedRoll.Asked asked, SignedIn by) {
        if (!asked.equals(asked(division))) {
            return Optional.empty();
        }
        var faults = new ArrayList<>(roll.faults());
        if (!roll.rows().isEmpty()) {
            staging.open();
            stage(roll);
            voters.lockCounty(division);
            faults.addAll(staging.faults());
        }
        return Optional.of(faults.isEmpty() ? register(roll.skipped(), roll.replaced(), by) : faulty(faults));
    }

    private void stage(SealedRoll roll) {
        try (var copy = staging.copy()) {
            for (var rows : roll.rows()) {
                copy.write(rows);
            }
            copy.write(BinaryRows.TRAILER);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the file could not be staged", e);
        }
    }

    private static Loading faulty(List<Fault> faults) {
        faults.sort(Comparator.comparingInt(Fault::line).thenComparing(Fault::problem));
        return new Loading.Faulty(List.copyOf(faults));
    }

    /** Loads the file for this village or, where it names villages itself, for those within this division. */
    @Transactional
    public Loading load(String division, InputStream csv, SignedIn by) {
        try (var file = new RollCsv(csv, words)) {
            var before = before(file, calendar.against(division));
            if (!before.isEmpty()) {
                return new Loading.Faulty(before);
            }
            staging.open();
            var staged = stage(division, file);
            var faults = staged.faults();
            voters.lockCounty(division);
            faults.addAll(staging.faults());
            return faults.isEmpty() ? register(file.skipped(), staged.replaced(), by) : faulty(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the file could not be staged", e);
        }
    }

    private static List<Fault> before(RollCsv file, Optional<Problem> against) {
        var faults = new ArrayList<>(file.faults());
        if (faults.isEmpty() && !file.has(Column.VILLAGE)) {
            against.ifPresent(problem -> faults.add(Fault.of(0, problem)));
        }
        return faults;
    }

    private LineSealer sealer(String division, RollCsv file, Map<String, LocalDate> days) {
        var only = file.has(Column.VILLAGE) ? null : division;
        return new LineSealer(file, new LineCheck(words, LocalDate.now(clock)), seals, days, only);
    }

    private Loading register(int skipped, int replaced, SignedIn by) {
        var loaded = new TreeMap<>(staging.register());
        loaded.forEach((village, added) -> {
            faultyFiles.drop(village);
            ledger.enter(new RollAct.Loaded(village, added, by.signInName()));
        });
        return new Loading.Loaded(
                loaded.values().stream().mapToInt(Integer::intValue).sum(), skipped, replaced);
    }

    /** 已暂存 — what was wrong with the lines, and in how many names a character was replaced. */
    private record Staged(List<Fault> faults, int replaced) {}

    private Staged stage(String division, RollCsv file) throws IOException, SQLException {
        var sealer = sealer(division, file, calendar.electionDays(division));
        var faults = new ArrayList<Fault>();
        int lines = 0;
        int replaced = 0;
        try (var workers = Executors.newFixedThreadPool(CORES);
                var copy = staging.copy()) {
            var sealing = new ArrayDeque<Future<LineSealer.Batch>>();
            for (var batch = next(file); !batch.isEmpty(); batch = next(file)) {
                var records = batch;
                lines += records.size();
                sealing.add(workers.submit(() -> sealer.seal(records)));
                replaced += write(sealing, 2 * CORES, copy, faults);
            }
            replaced += write(sealing, 0, copy, faults);
            copy.write(BinaryRows.TRAILER);
        }
        faults.addAll(file.broken());
        if (lines == 0 && faults.isEmpty()) {
            faults.add(Fault.of(0, Problem.NO_LINES));
        }
        return new Staged(faults, replaced);
    }

    // ids are given out here, in the order of the lines, so that a run with given ids can be repeated
    private List<LineSealer.Line> next(RollCsv file) {
        return file.next(BATCH).stream()
                .map(record -> new LineSealer.Line(ids.next(), record))
                .toList();
    }

    private static int write(Queue<Future<LineSealer.Batch>> sealing, int leave, OutputStream copy, List<Fault> faults)
            throws IOException {
        int replaced = 0;
        while (sealing.size() > leave) {
            var batch = await(sealing.remove());
            copy.write(batch.rows());
            faults.addAll(batch.faults());
            replaced += batch.replaced();
        }
        return replaced;
    }

    private static LineSealer.Batch await(Future<LineSealer.Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line could not be sealed", e);
        }
    }
}
