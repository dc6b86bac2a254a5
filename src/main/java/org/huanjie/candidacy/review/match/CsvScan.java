package org.huanjie.candidacy.review.match;

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

    private final byte[] bytes;
    private final int end;
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
     * @param keep how many fields of a record are wanted
     * @param columns how many the heading has: a quoted field that holds half as many separators in one line has swallowed a line
     */
    CsvScan(byte[] bytes, int from, int end, byte separator, int keep, int columns) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
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
            // to the end of the record
        }
        next++;
        return true;
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

    /** Whether another field of this record follows the one that was read. */
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
        return over();
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

    // steps over what ends a field
    private boolean over() {
        if (at >= end) {
            return false;
        }
        byte b = bytes[at++];
        if (b == '\r' && at < end && bytes[at] == '\n') {
            at++;
        }
        return b == separator;
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
