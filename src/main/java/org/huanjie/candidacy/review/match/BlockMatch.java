package org.huanjie.candidacy.review.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Unseen;

/** 一块的对照 — the lines of one block of a list: their numbers marked many at a time, the marks looked for, the hits read. */
final class BlockMatch implements Callable<BlockMatch.Found> {

    /**
     * 一块的结果 — lines are counted from the block's first.
     *
     * @param lines how many lines of the file it has, blank ones too
     * @param skipped how many records hold nothing
     * @param broken why the list can be read no further than this, if so
     */
    record Found(
            List<MatchHit> hits,
            List<LineFault> faults,
            long lines,
            long records,
            long skipped,
            Optional<CsvScan.Broken> broken) {}

    /** 名单样式 — what is the same for all blocks of a list. */
    record Plan(
            MatchRequest request, MarkTable marks, ListHeading heading, CellText text, byte separator, int columns) {}

    private static final int BATCH = 2048;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Plan plan;
    private final RecordBlocks.Block block;
    private final CsvScan scan;
    private final int number;
    private final byte[] packed = new byte[BATCH * NumberMark.BYTES];
    private final byte[] marked = new byte[BATCH * NumberMark.BYTES];
    private final int[] from = new int[BATCH];
    private final long[] lines = new long[BATCH];
    private final boolean[] old = new boolean[BATCH];
    private final List<MatchHit> hits = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private int waiting;
    private long records;
    private long skipped;

    BlockMatch(Plan plan, RecordBlocks.Block block) {
        this.plan = plan;
        this.block = block;
        this.number = plan.heading().places().getOrDefault(ListColumn.NUMBER, 0);
        this.scan = scan(block.from(), number + 1);
    }

    @Override
    public Found call() throws GeneralSecurityException {
        var marker = plan.request().key().marker();
        Optional<CsvScan.Broken> broken = Optional.empty();
        try {
            while (scan.next()) {
                record();
                if (waiting == BATCH) {
                    look(marker);
                }
            }
            look(marker);
        } catch (CsvScan.Broken e) {
            broken = Optional.of(e);
        }
        return new Found(hits, faults, scan.lines(), records, skipped, broken);
    }

    private void record() {
        int start = scan.start(number);
        int end = scan.end(number);
        long digits = end - start == PackedNumber.LENGTH ? PackedNumber.at(block.bytes(), start) : PackedNumber.NONE;
        if (digits != PackedNumber.NONE) {
            records++;
            put(digits, false);
        } else if (start == end && isBlank()) {
            skipped++;
        } else {
            records++;
            written();
        }
    }

    // not as it should stand: folded, and said where it is no number
    private void written() {
        var cell = cell(scan, number);
        if (cell.isEmpty()) {
            fault(MatchRefusal.CELL_BYTES.of(ListColumn.NUMBER));
            return;
        }
        switch (PackedNumber.read(cell.get())) {
            case PackedNumber.Reading.Read(var read) -> put(read.digits(), read.old());
            case PackedNumber.Reading.Wrong(var why) -> fault(why.of());
        }
    }

    private void put(long digits, boolean isOld) {
        LONG.set(packed, waiting * NumberMark.BYTES + Long.BYTES, digits);
        from[waiting] = scan.from();
        lines[waiting] = scan.line();
        old[waiting++] = isOld;
    }

    private void look(Cipher marker) throws GeneralSecurityException, CsvScan.Broken {
        marker.update(packed, 0, waiting * NumberMark.BYTES, marked);
        for (int n = 0; n < waiting; n++) {
            long high = (long) LONG.get(marked, n * NumberMark.BYTES);
            long low = (long) LONG.get(marked, n * NumberMark.BYTES + Long.BYTES);
            if (plan.marks().holds(high, low)) {
                hit(new NumberMark(high, low), n);
            }
        }
        waiting = 0;
    }

    private void hit(NumberMark mark, int n) throws CsvScan.Broken {
        var line = scan(from[n], plan.heading().last() + 1);
        if (!line.next()) {
            throw new IllegalStateException("a line that was there");
        }
        var read = new HitReader(plan.request()).read(mark, old[n], column -> {
            var place = plan.heading().places().get(column);
            return place == null ? Optional.of("") : cell(line, place);
        });
        switch (read) {
            case HitReader.Line.Hit(var hit) -> hits.add(hit);
            case HitReader.Line.Wrong(var reason) -> faults.add(new LineFault(lines[n], reason));
        }
    }

    private Optional<String> cell(CsvScan line, int field) {
        var cell = plan.text().read(block.bytes(), line.start(field), line.end(field));
        return line.quoted(field) ? cell.map(text -> text.replace("\"\"", "\"")) : cell;
    }

    private boolean isBlank() {
        var record = plan.text().read(block.bytes(), scan.from(), scan.to()).orElse("?");
        return Unseen.blank(record.replace((char) plan.separator(), ' ').replace('"', ' '));
    }

    private void fault(Reason reason) {
        faults.add(new LineFault(scan.line(), reason));
    }

    private CsvScan scan(int at, int keep) {
        return new CsvScan(
                block.bytes(), at, block.to(), block.quotes(), plan.separator(), keep, plan.columns());
    }
}
