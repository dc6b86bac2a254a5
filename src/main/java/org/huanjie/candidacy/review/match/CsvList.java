package org.huanjie.candidacy.review.match;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;

/** 表格名单 — an organ's list as CSV: read once, a block after the other, the blocks looked through on all cores. */
final class CsvList {

    private static final byte[] SEPARATORS = {',', ';', '\t'};
    private static final int MOST_COLUMNS = 1000;

    /** 表头的所在 — the heading, the sign between fields, and where the lines of people begin. */
    private record Begin(ListHeading heading, byte separator, int columns, int to, long lines) {
        int named() {
            return heading.places().size();
        }
    }

    private final MatchRequest request;
    private final ListWords words;

    CsvList(MatchRequest request, ListWords words) {
        this.request = request;
        this.words = words;
    }

    Verdict<Matched> match(InputStream bytes, int cores) throws IOException {
        var blocks = new RecordBlocks(PlainBytes.of(bytes));
        var ahead = blocks.ahead();
        var text = CellText.of(ahead.bytes(), ahead.from(), ahead.to());
        var faults = new ArrayList<Reason>();
        var begin = begin(ahead, text, faults);
        if (begin.isEmpty()) {
            return Verdict.refused(faults.isEmpty() ? MatchRefusal.NO_HEADINGS.of() : faults.getFirst());
        }
        var heading = begin.get().heading();
        if (!heading.faults().isEmpty()) {
            return Verdict.refused(heading.faults());
        }
        blocks.skip(begin.get().to());
        var plan = new BlockMatch.Plan(
                request,
                new MarkTable(request.marks()),
                heading,
                text,
                begin.get().separator(),
                begin.get().columns());
        try (var workers = Executors.newFixedThreadPool(cores)) {
            return match(blocks, plan, new MatchTally(begin.get().lines()), workers, cores);
        }
    }

    private static Verdict<Matched> match(
            RecordBlocks blocks, BlockMatch.Plan plan, MatchTally tally, ExecutorService workers, int cores)
            throws IOException {
        var looking = new ArrayDeque<Future<BlockMatch.Found>>();
        for (var block = blocks.next(plan.separator()); block.isPresent(); block = blocks.next(plan.separator())) {
            looking.add(workers.submit(new BlockMatch(plan, block.get())));
            var broken = take(looking, cores + 1, tally);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return take(looking, 0, tally)
                .orElseGet(() -> blocks.overlong()
                        ? Verdict.refused(MatchRefusal.LINE_TOO_LONG.of(Long.toString(tally.line(0))))
                        : Verdict.done(tally.all()));
    }

    /** Takes what is ready until so many are left; a list that can be read no further is refused at once. */
    private static Optional<Verdict<Matched>> take(
            Queue<Future<BlockMatch.Found>> looking, int leave, MatchTally tally) {
        while (looking.size() > leave) {
            var found = await(looking.remove());
            if (found.broken().isPresent()) {
                var broken = found.broken().get();
                return Optional.of(Verdict.refused(broken.why.of(Long.toString(tally.line(broken.line)))));
            }
            tally.add(found);
        }
        return Optional.empty();
    }

    private static BlockMatch.Found await(Future<BlockMatch.Found> found) {
        try {
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block could not be looked through", e);
        }
    }

    // the sign under which the first rows show the most columns
    private Optional<Begin> begin(RecordBlocks.Block ahead, CellText text, List<Reason> faults) {
        Optional<Begin> best = Optional.empty();
        for (byte separator : SEPARATORS) {
            var found = begin(ahead, text, separator, faults);
            if (found.isPresent()
                    && found.get().named() > best.map(Begin::named).orElse(0)) {
                best = found;
            }
        }
        return best;
    }

    private Optional<Begin> begin(RecordBlocks.Block ahead, CellText text, byte separator, List<Reason> faults) {
        var scan = new CsvScan(
                ahead.bytes(), ahead.from(), ahead.to(), ahead.quotes(), separator, MOST_COLUMNS, MOST_COLUMNS);
        try {
            for (int row = 0; row <= ListHeading.TITLES && scan.next(); row++) {
                var heading = ListHeading.of(row(scan, ahead, text), words, request);
                if (heading.isPresent()) {
                    return Optional.of(new Begin(heading.get(), separator, scan.fields(), scan.to(), scan.lines()));
                }
            }
        } catch (CsvScan.Broken broken) {
            faults.add(broken.why.of(Long.toString(broken.line)));
        }
        return Optional.empty();
    }

    private static List<String> row(CsvScan scan, RecordBlocks.Block ahead, CellText text) {
        var row = new ArrayList<String>();
        for (int n = 0; n < scan.fields(); n++) {
            row.add(text.read(ahead.bytes(), scan.start(n), scan.end(n)).orElse(""));
        }
        return row;
    }
}
