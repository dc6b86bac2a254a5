package org.huanjie.region;

import com.google.errorprone.annotations.CheckReturnValue;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 区划导入 — loads a list of divisions, {@code code,name,parent_code}, plain or gzipped, of any size: a county's or the nation's.
 *
 * <p>Every line is read and checked before any is loaded: one bad line, and nothing is.
 */
@Service
public class DivisionFile {

    /** How many bad lines are shown; all are counted. */
    static final int SHOWN = 1000;

    /** 导入结果 — all lines loaded, or none and what is wrong with each. */
    @CheckReturnValue
    public sealed interface Result {

        /**
         * @param retired how many divisions of the same counties this edition lists no more
         * @param skipped how many lines of the list are blank
         */
        record Loaded(int divisions, int villages, int retired, int skipped) implements Result {}

        /** @param shown the first thousand, by line */
        record Faulty(List<Fault> shown, long total) implements Result {}

        /** Nothing was loaded: the list retires villages whose election is under way. */
        record Kept(List<Division> underWay) implements Result {}

        /** Nothing was loaded yet: this is what would change. */
        record Seen(DivisionChanges changes) implements Result {}
    }

    /** 根 — the one division above a list that does not hold it: 330326=平阳县. */
    public record Root(String code, String name) {

        /** Written as 330326=平阳县; empty for anything else. */
        public static Optional<Root> of(String written) {
            var parts = written.split("=", 2);
            return DivisionCode.of(parts[0].strip())
                    .filter(code -> parts.length == 2 && !parts[1].isBlank() && code.level() != Level.VILLAGE)
                    .map(code -> new Root(code.digits(), parts[1].strip()));
        }
    }

    /**
     * 区划名单 — what is said of a list beside its lines.
     *
     * @param root the division that all others lie below, where the list itself does not hold it
     * @param edition the year of the list
     * @param within the division that no line may lie outside of; empty where any may be listed
     */
    public record DivisionList(Optional<Root> root, int edition, String within) {}

    /** 错行 — a line that cannot be loaded, and why, as a message key with its arguments; line 1 is the header. */
    public record Fault(long line, String key, List<Object> arguments) {
        static Fault of(long line, String key, Object... arguments) {
            return new Fault(line, key, List.of(arguments));
        }
    }

    private final JdbcClient sql;
    private final DataSource source;
    private final Divisions divisions;
    private final List<RetirementGate> gates;

    DivisionFile(JdbcClient sql, DataSource source, Divisions divisions, List<RetirementGate> gates) {
        this.sql = sql;
        this.source = source;
        this.divisions = divisions;
        this.gates = gates;
    }

    /**
     * Loads the list, or reports every line that cannot be.
     *
     * @param root code and name of the division that all others lie below, where the list itself does not hold it
     * @param edition the year of the list
     */
    @Transactional
    public Result load(InputStream file, Optional<Root> root, int edition) {
        return load(file, new DivisionList(root, edition, ""));
    }

    /** As {@link #load(InputStream, Optional, int)}, where the list may be held to one county. */
    @Transactional
    public Result load(InputStream file, DivisionList list) {
        return read(file, list, (lines, reading) -> {
            var kept = kept(list.edition());
            if (!kept.isEmpty()) {
                return new Result.Kept(kept);
            }
            list.root().ifPresent(above -> plant(above, list.edition()));
            return lines.load(list.edition(), reading.skipped());
        });
    }

    /** What this list would change, or every line that cannot be loaded; nothing is loaded. */
    @Transactional
    public Result preview(InputStream file, DivisionList list) {
        return read(file, list, (lines, reading) -> {
            var changes = new ListedChanges(sql, list.edition());
            var counties = changes.counties();
            return new Result.Seen(new DivisionChanges(
                    counties, counties.size() == 1 ? changes.all() : List.of(), kept(list.edition())));
        });
    }

    private Result read(
            InputStream file, DivisionList list, BiFunction<DivisionLines, DivisionReading, Result> whenGood) {
        var lines = new DivisionLines(sql, source, list.root().map(Root::code).orElse(""));
        var reading = new DivisionReading(lines, list.within());
        try (lines;
                var plain = unzipped(file)) {
            reading.read(plain);
        } catch (IOException e) {
            reading.unreadable(damage(e));
        } catch (UncheckedIOException e) {
            reading.unreadable(damage(Objects.requireNonNull(e.getCause())));
        }
        long faulty = reading.faulty() + lines.faulty();
        if (faulty > 0) {
            return new Result.Faulty(shown(reading, lines), faulty);
        }
        return whenGood.apply(lines, reading);
    }

    private List<Division> kept(int edition) {
        var retired = new ListedChanges(sql, edition).retired();
        var codes = retired.stream().map(Division::code).toList();
        var kept = gates.stream().flatMap(gate -> gate.kept(codes).stream()).collect(Collectors.toSet());
        return retired.stream().filter(village -> kept.contains(village.code())).toList();
    }

    private static List<Fault> shown(DivisionReading reading, DivisionLines lines) {
        return Stream.concat(reading.faults().stream(), lines.faults(SHOWN).stream())
                .sorted(Comparator.comparingLong(Fault::line))
                .limit(SHOWN)
                .toList();
    }

    private void plant(Root root, int edition) {
        var above = new DivisionCode(root.code()).parent();
        sql.sql("""
                INSERT INTO region.division (code, name, parent, source_name, pinyin, initials, edition)
                VALUES (:code, :name, :parent, :name, :pinyin, :initials, :edition)
                ON CONFLICT (code) DO NOTHING""")
                .param("code", root.code())
                .param("name", root.name())
                .param(
                        "parent",
                        above.flatMap(code -> divisions.find(code.digits()))
                                .map(Division::code)
                                .orElse(""))
                .param("pinyin", Pinyin.full(root.name()))
                .param("initials", Pinyin.initials(root.name()))
                .param("edition", edition)
                .update();
    }

    /** What is wrong with the archive; anything else that keeps a file from being read is no fault of the file. */
    private static String damage(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return String.valueOf(e.getMessage());
        }
        throw new UncheckedIOException(e);
    }

    private static InputStream unzipped(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }
}
