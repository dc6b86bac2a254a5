package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.kept.DataTerm;
import org.huanjie.access.kept.Keeping;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.house.Columns.Column;
import org.huanjie.messaging.rule.Purpose;
import org.junit.jupiter.api.Test;

/**
 * 个人信息守则 — every column of every table says what of a person it keeps, whose, what for, by what rule and until when, or stands among
 * those that are nobody's; and what a column says goes by itself is taken away by what the program does.
 */
class PersonalDataTest {

    private static final Path NOT_PERSONAL = Path.of("src/test/resources/house/not-personal.csv");

    /** Columns of these names hold somebody's data, whatever else is said. */
    private static final Pattern SURELY = Pattern.compile(
            "(^|.*_)(person|voter|account|phone|contact|birth|identity|signature|kin|kinship|teller|witness)(_.*|$)|(^|.*_)by$|.*_sealed");

    /** A day is nobody's name: confirm_by is until when. One of birth is decided as the rest. */
    private static final Set<String> DAYS = Set.of("date", "timestamptz");

    /** By a node of the program, as the library of jobs calls it. */
    private static final Set<String> NODES = Set.of("store.job.picked_by");

    /** 例外 — a line of the list of what is nobody's: a table, or * for all; columns, types or * for the rest of the table. */
    private record Exception(String table, List<String> columns) {
        boolean holds(Column column) {
            return (table.equals("*") || table.equals(column.table()))
                    && (columns.contains("*")
                            || columns.contains(column.name())
                            || columns.contains("type:" + column.type()));
        }
    }

    /** What takes data away when its time is over: functions of the database and sources, beside the statements in them. */
    private static final Map<DataTerm, List<String>> ERASERS = Map.ofEntries(
            Map.entry(
                    DataTerm.REVIEW_PAPERS,
                    List.of("candidacy.forget_reviews", "candidacy.forget_kinship", "responsibility.forget_kin")),
            Map.entry(DataTerm.REPORT_PAPERS, List.of("discipline.strip", "discipline.forget_reports")),
            Map.entry(DataTerm.REQUEST, List.of("candidacy.forget_reviews")),
            Map.entry(DataTerm.LISTED, List.of("candidacy.forget_nominators")),
            Map.entry(DataTerm.RESULT, List.of("candidacy.forget_contacts")),
            Map.entry(DataTerm.POLL_OPENED, List.of("polling.forget_requests")),
            Map.entry(DataTerm.DECLARED, List.of("polling.erase_minutes")),
            Map.entry(DataTerm.COUNT_CLOSED, List.of("count.keep_closed", "count/keying/Sides.java")),
            Map.entry(DataTerm.HELP, List.of("mobilisation.forget_help")),
            Map.entry(
                    DataTerm.ARCHIVED,
                    List.of(
                            "polling.erase_kin",
                            "election.forget_committee_contact",
                            "roll.forget_branch",
                            "polling.forget_slips",
                            "discipline.forget",
                            "mobilisation.forget",
                            "mobilisation.forget_contacts")),
            Map.entry(DataTerm.OBJECTION_CONTACT, List.of("objection/ObjectionRows.java")),
            Map.entry(DataTerm.PAPERS, List.of("objection/ObjectionRows.java")),
            Map.entry(DataTerm.FAULTY_FILE, List.of("roll/file/FaultyFiles.java")),
            Map.entry(DataTerm.FILES, List.of("store/Attachments.java")),
            Map.entry(
                    DataTerm.PHOTOS,
                    List.of("responsibility/visit/VisitPhotos.java", "discipline/campaign/ActivityPhotosGo.java")),
            Map.entry(
                    DataTerm.CHANGED,
                    List.of(
                            "access/credential/Accounts.java",
                            "access/credential/OneTimeCodes.java",
                            "access/credential/RecoveryCodes.java",
                            "access/credential/CodeLists.java")),
            Map.entry(DataTerm.PASSKEY, List.of("access/passkey/Passkeys.java")),
            Map.entry(DataTerm.CHALLENGE, List.of("access/passkey/PasskeyChallenges.java")),
            Map.entry(DataTerm.SESSION, List.of("access/session/PlainSessions.java")),
            Map.entry(DataTerm.ATTEMPTS, List.of("access.end_attempt")),
            Map.entry(DataTerm.DENIALS, List.of("access.note_denial")),
            Map.entry(DataTerm.MEMBERSHIP, List.of("roll/membership/MembershipRows.java")),
            Map.entry(DataTerm.PETITION, List.of("seat.forget_signatures")),
            Map.entry(DataTerm.RIDES, List.of("mobilisation.forget_rides", "mobilisation.forget_driven")),
            Map.entry(DataTerm.MESSAGES, List.of("messaging.forget")),
            Map.entry(
                    DataTerm.CONTACTS,
                    List.of("messaging/recipient/ContactPoints.java", "messaging/recipient/OptOuts.java")));

    private static final Database DATABASE = Database.present();
    private static final Collection<Column> COLUMNS = Columns.present().all();
    private static final List<Exception> NOBODYS = exceptions(Tree.text(NOT_PERSONAL));

    @Test
    void everyColumnIsSomebodysOrNobodys() {
        assertThat(COLUMNS).hasSizeGreaterThan(1000);
        assertThat(undecided(COLUMNS, NOBODYS)).isEmpty();
    }

    @Test
    void everyCommentOfAColumnIsASentenceThatThePageReads() {
        assertThat(COLUMNS.stream().filter(column -> !column.comment().isEmpty()))
                .hasSizeGreaterThan(300);
        assertThat(unread(COLUMNS)).isEmpty();
    }

    /** Whoever takes a column away takes its line away too. */
    @Test
    void everyExceptionIsStillNeeded() {
        assertThat(NOBODYS.stream()
                        .filter(line -> COLUMNS.stream()
                                .noneMatch(column -> column.comment().isEmpty() && line.holds(column))))
                .isEmpty();
    }

    @Test
    void whatIsSaidToGoGoes() {
        assertThat(Stream.of(DataTerm.values()).filter(DataTerm::ends))
                .containsExactlyInAnyOrderElementsOf(ERASERS.keySet());
        assertThat(staying(COLUMNS)).isEmpty();
    }

    /** What the clock erases is not said to stay. */
    @Test
    void whatIsSaidToStayStays() {
        var erased = Stream.of("candidacy.forget_reviews", "candidacy.forget_contacts", "candidacy.forget_kinship")
                .flatMap(function -> Pattern.compile("DELETE FROM (\\w+)")
                        .matcher(DATABASE.body(function))
                        .results())
                .map(match -> "candidacy." + match.group(1))
                .collect(Collectors.toSet());
        assertThat(erased).hasSizeGreaterThan(10);
        assertThat(COLUMNS.stream()
                        .filter(column -> erased.contains(column.table()))
                        .filter(column -> Keeping.parse(column.comment())
                                .filter(said -> !said.until().ends())
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void theDaysThatAreSaidAreThoseOfTheProgram() {
        assertThat(DataTerm.REVIEW_PAPERS.number()).isEqualTo(ReviewSetting.KEPT_DAYS.unset());
        assertThat(DATABASE.body("candidacy.forget_reviews")).contains("today - " + DataTerm.REQUEST.number());
        assertThat(DATABASE.body("access.end_attempt")).contains("'" + DataTerm.ATTEMPTS.number() + " days'");
        assertThat(DATABASE.body("access.note_denial")).contains("today - " + DataTerm.DENIALS.number());
        assertThat(Stream.of(Purpose.values()).mapToInt(Purpose::days).max()).hasValue(DataTerm.MESSAGES.number());
        assertThat(source("access/passkey/PasskeyChallenges.java"))
                .contains("Duration.ofMinutes(" + DataTerm.CHALLENGE.number() + ")");
    }

    @Test
    void violatorsAreCaught() {
        var table =
                "CREATE TABLE a.b (\n  id uuid PRIMARY KEY, -- a key, of b\n  nick text DEFAULT 'x, y' CHECK (nick IN ('p', 'q')),\n"
                        + "  since date NOT NULL,\n  PRIMARY KEY (id)\n) WITH (fillfactor = 50);\n";
        var nobodys = exceptions("table,columns,reason\n*,id,a key\n");
        assertThat(undecided(Columns.of(table).all(), nobodys)).containsExactly("a.b.nick", "a.b.since");
        assertThat(undecided(
                        Columns.of(table, "ALTER TABLE a.b DROP COLUMN nick, DROP COLUMN since, ADD phone text;")
                                .all(),
                        nobodys))
                .containsExactly("a.b.phone");
        var said = "COMMENT ON COLUMN a.b.nick IS 'kept: voter name for registration by R-RG-2 until %s as plain';";
        assertThat(undecided(Columns.of(table, said.formatted("record-stays")).all(), nobodys))
                .containsExactly("a.b.since");
        assertThat(unread(Columns.of(table, said.formatted("record-stays")).all()))
                .isEmpty();
        assertThat(List.of(
                        said.formatted("some-day"),
                        said.formatted("record-stays").replace("R-RG-2", "R-RG" + "-99"),
                        said.formatted("record-stays").replace("voter name", "voter shoe"),
                        said.formatted("record-stays").replace("voter name", "ghost name"),
                        said.formatted("record-stays").replace("registration", "curiosity"),
                        said.formatted("record-stays").replace("as plain", "as is"),
                        said.formatted("record-stays").replace("kept: ", "")))
                .allMatch(comment -> unread(Columns.of(table, comment).all()).equals(Set.of("a.b.nick")));
        assertThat(staying(Columns.of(table, said.formatted("review-papers")).all()))
                .containsExactly("a.b.nick");
        var phone = Columns.of(
                        "CREATE TABLE a.b (home_phone text, seen_by text, by_grade int, due_by date, birth date);")
                .all();
        assertThat(undecided(phone, exceptions("table,columns,reason\na.b,*,nobody’s\n")))
                .containsExactly("a.b.birth", "a.b.home_phone", "a.b.seen_by");
    }

    private static Set<String> undecided(Collection<Column> columns, List<Exception> nobodys) {
        return columns.stream()
                .filter(column -> column.comment().isEmpty())
                .filter(column -> !NODES.contains(column.whole()))
                .filter(column ->
                        !isDay(column) && SURELY.matcher(column.name()).matches()
                                || nobodys.stream().noneMatch(line -> line.holds(column)))
                .map(Column::whole)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDay(Column column) {
        return DAYS.contains(column.type()) && !column.name().contains("birth");
    }

    private static Set<String> unread(Collection<Column> columns) {
        return columns.stream()
                .filter(column -> !column.comment().isEmpty())
                .filter(column -> Keeping.parse(column.comment()).isEmpty())
                .map(Column::whole)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> staying(Collection<Column> columns) {
        return columns.stream()
                .filter(column -> Keeping.parse(column.comment())
                        .map(Keeping::until)
                        .filter(DataTerm::ends)
                        .filter(term -> ERASERS.get(term).stream().noneMatch(by -> erases(by, column)))
                        .isPresent())
                .map(Column::whole)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // by deleting the row, by overwriting the column, or by deleting what the row hangs on
    private static boolean erases(String by, Column column) {
        var text = by.endsWith(".java") ? String.join("\n", Tree.literals(source(by))) : DATABASE.body(by);
        var table = column.table().substring(column.table().indexOf('.') + 1);
        return Stream.of(
                                "DELETE FROM (?:%s|%s)\\b".formatted(Pattern.quote(column.table()), table),
                                "(?s)UPDATE (?:%s|%s) SET [^;]*\\b%s = "
                                        .formatted(Pattern.quote(column.table()), table, column.name()))
                        .anyMatch(pattern ->
                                Pattern.compile(pattern).matcher(text).find())
                || CASCADES.getOrDefault(column.table(), "").equals(by);
    }

    /** Tables whose rows go with those of another, and who deletes these. */
    private static final Map<String, String> CASCADES = Map.of("store.attachment_piece", "store/Attachments.java");

    private static String source(String file) {
        return Tree.text(Path.of("src/main/java/org/huanjie", file));
    }

    private static List<Exception> exceptions(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(line -> new Exception(line[0], List.of(line[1].split(" "))))
                .toList();
    }
}
