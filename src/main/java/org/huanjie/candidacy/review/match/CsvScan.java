package org.huanjie.candidacy.review.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 逐条扫描 — the records of a piece of CSV as bytes: where each begins, where its fields stand. Strict about quotes as the reader of all
 * other tables is; the signs between fields are the same bytes in UTF-8 and in GB18030, whose further bytes are none of them.
 */
final class CsvScan {

    /** 断处 — why the list can be read no further as it stands. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        final transient MatchRefusal why;
        final long line;

        Broken(MatchRefusal why, long line) {
            super(why.name(), null, false, false);
            this.why = why;
            this.line = line;
        }
    }

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long TOP = 0x8080_8080_8080_8080L;

    private final byte[] bytes;
    private final int end;
    private final boolean quotes;
    private final byte separator;
    private final int mostSeparators;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] quoted;
    private int at;
    private int from;
    private int fields;
    private long line = 1;
    private long next = 1;

    /**
     * @param quotes whether there is any quote in the piece
     * @param keep how many fields of a record are wanted
     * @param columns how many the heading has: a quoted field that holds half as many separators in one line has swallowed a line
     */
    CsvScan(byte[] bytes, int from, int end, boolean quotes, byte separator, int keep, int columns) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.quotes = quotes;
        this.separator = separator;
        this.mostSeparators = Math.max(2, (columns - 1) / 2);
        this.starts = new int[keep];
        this.ends = new int[keep];
        this.quoted = new boolean[keep];
    }

    /** Goes to the next record; false at the end. */
    boolean next() throws Broken {
        if (at >= end) {
            return false;
        }
        from = at;
        line = next;
        fields = 0;
        while (field()) {
            if (!quotes && fields == starts.length) {
                at = find(bytes, at, end, (byte) '\n', (byte) '\r');
                break;
            }
        }
        step();
        next++;
        return true;
    }

    /** Where the first of two signs stands, eight bytes at a time; {@code to} where neither does. */
    static int find(byte[] bytes, int from, int to, byte one, byte other) {
        int here = from;
        while (here + Long.BYTES <= to) {
            long word = (long) WORDS.get(bytes, here);
            long found = zeros(word ^ EACH * one) | zeros(word ^ EACH * other);
            if (found != 0) {
                return here + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            here += Long.BYTES;
        }
        while (here < to && bytes[here] != one && bytes[here] != other) {
            here++;
        }
        return here;
    }

    // the highest bit of each byte that is zero, exact up to the first (Hacker's Delight, 6-1)
    private static long zeros(long word) {
        return (word - EACH) & ~word & TOP;
    }

    /** The line at which the present record begins, the first of this piece being 1. */
    long line() {
        return line;
    }

    /** How many lines have been read. */
    long lines() {
        return next - 1;
    }

    /** Where the present record begins. */
    int from() {
        return from;
    }

    /** Where the next one begins. */
    int to() {
        return at;
    }

    int fields() {
        return fields;
    }

    int start(int field) {
        return field < fields ? starts[field] : at;
    }

    int end(int field) {
        return field < fields ? ends[field] : at;
    }

    boolean quoted(int field) {
        return field < fields && quoted[field];
    }

    /** Reads a field and steps over the sign behind it; false where it is the last of its record, and {@code at} is at its end. */
    private boolean field() throws Broken {
        boolean inQuotes = at < end && bytes[at] == '"';
        int start = inQuotes ? at + 1 : at;
        int stop;
        if (inQuotes) {
            stop = closing(start);
            at = stop + 1;
            if (at < end && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
                throw new Broken(MatchRefusal.QUOTE, line);
            }
        } else {
            stop = plain(start);
            at = stop;
        }
        if (fields < starts.length) {
            starts[fields] = start;
            ends[fields] = stop;
            quoted[fields++] = inQuotes;
        }
        if (at < end && bytes[at] == separator) {
            at++;
            return true;
        }
        return false;
    }

    private int plain(int start) {
        int here = start;
        while (here < end) {
            byte b = bytes[here];
            if (b == separator || b == '\n' || b == '\r') {
                break;
            }
            here++;
        }
        return here;
    }

    // over the end of the line, of either kind
    private void step() {
        if (at < end && bytes[at++] == '\r' && at < end && bytes[at] == '\n') {
            at++;
        }
    }

    private int closing(int start) throws Broken {
        int separators = 0;
        boolean lines = false;
        boolean many = false;
        for (int here = start; here < end; here++) {
            byte b = bytes[here];
            if (b == '"') {
                if (here + 1 < end && bytes[here + 1] == '"') {
                    here++;
                } else if (lines && (many || separators >= mostSeparators)) {
                    throw new Broken(MatchRefusal.LINES_IN_A_FIELD, line);
                } else {
                    return here;
                }
            } else if (b == '\n' || b == '\r') {
                here += b == '\r' && here + 1 < end && bytes[here + 1] == '\n' ? 1 : 0;
                next++;
                lines = true;
                many |= separators >= mostSeparators;
                separators = 0;
            } else if (b == separator) {
                separators++;
            }
        }
        throw new Broken(MatchRefusal.QUOTE, line);
    }
}
