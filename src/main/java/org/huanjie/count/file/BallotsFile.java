package org.huanjie.count.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.engine.LawfulCount.Result;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/**
 * 选票文件 — ballots as CSV, a line each, read in one stream and kept nowhere: what comes out is their sums alone.
 * docs/count-file.md, "Ballots as CSV".
 */
public final class BallotsFile extends AbstractBaseCsvCallbackHandler<Boolean> {

    /** What stands in a part that is void. */
    private static final String VOID = "VOID";

    /** Faults beyond these are more of the same. */
    private static final int MOST_FAULTS = 1000;

    private final List<String> posts;
    private final People people;
    private final BallotTally tally;
    private final List<String> header = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private int[] columns = {};
    private boolean headed;
    private long next = 1;
    private int within;

    private BallotsFile(Count frame) {
        this.posts = frame.posts().stream().map(Post::name).toList();
        this.people = People.of(frame);
        this.tally = new BallotTally(frame, people);
    }

    /** Counts the ballots of one count file; every fault that is found comes back at once. */
    public static Result count(byte[] frame, InputStream ballots) throws IOException {
        return switch (CountFile.frame(frame)) {
            case CountFile.Frame.Refused(var faults) -> new Result.Refused(faults);
            case CountFile.Frame.Read(var count, var recovered) -> {
                var file = new BallotsFile(count);
                file.read(ballots);
                yield file.result(recovered);
            }
        };
    }

    /** The count that these ballots make, whatever else is wrong with the file. */
    static Count tallied(Count frame, InputStream ballots) throws IOException {
        var file = new BallotsFile(frame);
        file.read(ballots);
        return file.tally.count();
    }

    private Result result(Optional<Long> recovered) {
        var counted = tally.count();
        recovered
                .filter(number -> faults.isEmpty() && number != counted.recovered())
                .ifPresent(number -> fault("recovered", Fault.Code.BALLOTS_NOT_RECOVERED, number, counted.recovered()));
        return faults.isEmpty() ? LawfulCount.of(counted) : new Result.Refused(faults);
    }

    private void read(InputStream ballots) throws IOException {
        var text = new CsvText(ballots, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var lines = Csv.reader(',').build(this, text)) {
            lines.forEach(line -> {});
            if (next - 1 != text.lines()) {
                fault("ballots:" + next, Fault.Code.NOT_CSV);
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            broken(broken, text);
        }
        text.strays().forEach(stray -> fault("ballots:" + stray.line(), Fault.Code.CONTROL_CHARACTER, stray.code()));
        if (!headed && faults.isEmpty()) {
            fault("ballots:1", Fault.Code.BALLOT_COLUMNS, String.join(",", posts));
        }
    }

    private void broken(RuntimeException broken, CsvText text) throws IOException {
        if (CsvText.isBadByte(broken)) {
            fault("ballots:" + text.line(), Fault.Code.NOT_UTF8);
        } else if (broken.getCause() instanceof IOException unreadable) {
            throw unreadable;
        } else {
            fault("ballots:" + next, Fault.Code.NOT_CSV);
        }
    }

    @Override
    protected void handleField(int field, char[] text, int from, int length, boolean quoted) {
        if (quoted) {
            int ends = ends(text, from, from + length);
            within += ends;
            if (ends > 0) {
                return;
            }
        }
        if (!headed) {
            header.add(new String(text, from, length).strip());
        } else if (field < columns.length) {
            part(columns[field], text, from, from + length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (within > 0) {
            fault("ballots:" + next, Fault.Code.NOT_CSV);
        }
        next += 1 + within;
        within = 0;
        if (!headed) {
            headed = true;
            head();
        } else if (columns.length > 0) {
            var fields = Math.max(1, getFieldCount());
            if (fields != columns.length) {
                fault("ballots:" + getStartingLineNumber(), Fault.Code.BALLOT_FIELDS, columns.length, fields);
            }
            tally.end();
        }
        return true;
    }

    // no name breaks its line: a quote left open has taken other ballots for part of this one
    private static int ends(char[] text, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '\r' || text[i] == '\n' && (i == from || text[i - 1] != '\r')) {
                ends++;
            }
        }
        return ends;
    }

    private void head() {
        if (header.size() == posts.size() && Set.copyOf(header).equals(Set.copyOf(posts))) {
            columns = header.stream().mapToInt(posts::indexOf).toArray();
        } else {
            fault("ballots:1", Fault.Code.BALLOT_COLUMNS, String.join(",", posts));
        }
    }

    /** The names of one part, with semicolons between them. */
    private void part(int post, char[] text, int from, int to) {
        var start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == ';') {
                name(post, text, start, i);
                start = i + 1;
            }
        }
    }

    private void name(int post, char[] text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && text[start] <= ' ') {
            start++;
        }
        while (start < end && text[end - 1] <= ' ') {
            end--;
        }
        if (start < end && !tally.mark(post, people.find(text, start, end))) {
            other(post, new String(text, start, end - start));
        }
    }

    private void other(int post, String word) {
        if (word.equals(VOID)) {
            tally.spoil(post);
        } else if (unknown.size() < MOST_FAULTS && unknown.add(post + " " + word)) {
            fault(
                    "ballots:" + getStartingLineNumber() + "." + posts.get(post),
                    Fault.Code.UNKNOWN_PERSON,
                    Fields.shortened(word));
        }
    }

    private void fault(String path, Fault.Code code, Object... arguments) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Fault.at(path, code, arguments));
        }
    }
}
