package org.huanjie.candidacy.review.match;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** 分块 — a list's bytes in pieces of whole records, to be looked through side by side. */
final class RecordBlocks {

    /** Longer than any record of a list that people could read. */
    static final int SIZE = 1 << 20;

    /** 一块 — whole records, but where the list ends within one, or one is longer than a block: what is in it shows why. */
    static final class Block {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final boolean quotes;

        Block(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.quotes = CsvScan.find(bytes, from, to, (byte) '"', (byte) '"') < to;
        }

        /** Whether there is any quote in it. */
        boolean quotes() {
            return quotes;
        }

        byte[] bytes() {
            return bytes;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }

    private final InputStream in;
    private byte[] bytes;
    private int from;
    private int filled;
    private boolean atEnd;
    private boolean overlong;

    RecordBlocks(InputStream in) throws IOException {
        this.in = in;
        this.bytes = new byte[SIZE];
        fill();
    }

    /** What stands at the beginning, before anything is taken. */
    Block ahead() {
        return new Block(bytes, from, filled);
    }

    /** Goes past what was read of the beginning. */
    void skip(int to) {
        from = to;
    }

    /** Whether the last block that was given ends amid a record that is longer than a block. */
    boolean overlong() {
        return overlong;
    }

    Optional<Block> next(byte separator) throws IOException {
        if (overlong || (from >= filled && atEnd)) {
            return Optional.empty();
        }
        int to = atEnd ? filled : lastEnd(separator);
        if (to <= from && (from > 0 || filled < bytes.length)) {
            refill(from);
            return next(separator);
        }
        if (to <= from) {
            overlong = true;
            to = filled;
        }
        var block = new Block(bytes, from, to);
        if (!overlong && !atEnd) {
            refill(to);
        } else {
            from = filled;
        }
        return Optional.of(block);
    }

    // the block that was given keeps its bytes
    private void refill(int rest) throws IOException {
        var fresh = new byte[SIZE];
        System.arraycopy(bytes, rest, fresh, 0, filled - rest);
        filled -= rest;
        from = 0;
        bytes = fresh;
        fill();
    }

    private void fill() throws IOException {
        while (filled < bytes.length) {
            int read = in.read(bytes, filled, bytes.length - filled);
            if (read < 0) {
                atEnd = true;
                return;
            }
            filled += read;
        }
    }

    /** Behind the last record that is whole; {@code from} where none is. */
    private int lastEnd(byte separator) {
        return ahead().quotes() ? lastEndBesideQuotes(separator) : lastLineEnd();
    }

    private int lastLineEnd() {
        for (int here = filled - 1; here >= from; here--) {
            // of a return at the very end it is not known whether it is half of an end
            if (bytes[here] == '\n' || (bytes[here] == '\r' && here + 1 < filled)) {
                return here + 1;
            }
        }
        return from;
    }

    private int lastEndBesideQuotes(byte separator) {
        int last = from;
        boolean begins = true;
        boolean inQuotes = false;
        for (int here = from; here < filled; here++) {
            byte b = bytes[here];
            if (inQuotes) {
                if (b == '"' && here + 1 < filled && bytes[here + 1] == '"') {
                    here++;
                } else if (b == '"') {
                    inQuotes = false;
                }
            } else if (b == '"' && begins) {
                inQuotes = true;
                begins = false;
            } else {
                boolean ends = b == '\n' || (b == '\r' && here + 1 < filled);
                if (ends) {
                    here += b == '\r' && bytes[here + 1] == '\n' ? 1 : 0;
                    last = here + 1;
                }
                begins = ends || b == separator;
            }
        }
        return last;
    }
}
