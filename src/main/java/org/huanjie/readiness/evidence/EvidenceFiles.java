package org.huanjie.readiness.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Terms;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.look.FileCheck;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.store.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** 佐证文件之门 — files go in checked, come out by {@link #take} alone, which logs it, and go when their time ends. */
@Service
@Transactional
public class EvidenceFiles {

    /** 取出的文件 — its name, type and content, once the log says who has it. */
    public record Taken(EvidenceFile file, byte[] content) {}

    /** 取出记录 — one line of the log. */
    public record Line(
            String village,
            String name,
            Condition condition,
            String kind,
            String takenBy,
            String personName,
            String role,
            OffsetDateTime takenAt) {}

    /** How many lines of the log one page shows. */
    public static final int PAGE = 50;

    private static final int LONGEST_NAME = 100;

    private record Ended(UUID id, String village) {}

    private static final String COLUMNS = """
            SELECT id, condition, kind, name, type, size, sha256, person_name, put_at, gone_at, gone_why
            FROM readiness.file\s""";

    private final Attachments attachments;
    private final Terms terms;
    private final Readiness readiness;
    private final ReadinessSettings settings;
    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;
    private final HeavyWork work;
    private final TransactionOperations transaction;
    private final FileRoom room;

    EvidenceFiles(
            Attachments attachments,
            Terms terms,
            Readiness readiness,
            ReadinessSettings settings,
            JdbcClient sql,
            Ids ids,
            Clock clock,
            Ledger ledger,
            HeavyWork work,
            TransactionOperations transaction,
            FileRoom room) {
        this.attachments = attachments;
        this.terms = terms;
        this.readiness = readiness;
        this.settings = settings;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
        this.work = work;
        this.transaction = transaction;
        this.room = room;
    }

    /**
     * Stores a file beside a condition, or one of its kinds of document; while the village has the word. It is looked at before the
     * transaction begins.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Verdict<UUID> put(String village, String condition, String kind, String name, byte[] content, SignedIn by) {
        var full = Objects.requireNonNull(transaction.execute(t -> room.none(village, content.length, by)));
        if (full.isPresent()) {
            return Verdict.refused(full.get());
        }
        var checked = work.done(HeavyWork.Kind.FILE, () -> FileCheck.of(content));
        return Objects.requireNonNull(transaction.execute(t -> put(village, condition, kind, name, checked, by)));
    }

    private Verdict<UUID> put(
            String village, String condition, String kind, String name, FileCheck.Checked checked, SignedIn by) {
        var found = readiness.find(village);
        if (found.isEmpty()) {
            return Verdict.refused(ReadinessRefusal.NO_TERM.of());
        }
        var assessment = found.get();
        var reasons = new ArrayList<>(Stamp.ANY.against(assessment.standing(), Step.SELF_CHECK, by));
        var item = item(assessment, condition, kind);
        if (item.isEmpty()) {
            reasons.add(ReadinessRefusal.NO_KIND.of());
        }
        if (checked instanceof FileCheck.Checked.Faulty faulty) {
            reasons.add(ReadinessRefusal.FILE.of(shown(name), faulty.fault()));
        }
        return reasons.isEmpty() && checked instanceof FileCheck.Checked.Good good
                ? put(assessment.standing(), item.orElseThrow(), kind, good, name, by)
                : Verdict.refused(reasons);
    }

    /** All files of the village's present term, those that are gone too, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> of(String village) {
        return terms.current(village)
                .map(term -> sql.sql(COLUMNS + "WHERE village = :village AND term = :term ORDER BY put_at, id")
                        .param("village", village)
                        .param("term", term.id())
                        .query(EvidenceFile.class)
                        .list())
                .orElse(List.of());
    }

    /** Takes a file out: the log first, then its content. Empty where the village has no such file, or no longer. */
    public Optional<Taken> take(String village, UUID id, SignedIn by) {
        return find(village, id).filter(EvidenceFile::isThere).flatMap(file -> {
            log(village, id, by);
            return attachments.read(id).map(content -> new Taken(file, content));
        });
    }

    /** Takes back a file that was put by mistake, while the village has the word; what it held is gone. */
    public boolean withdraw(String village, UUID id, SignedIn by) {
        boolean may = readiness
                .find(village)
                .filter(now -> now.state().allows(Step.SELF_CHECK, by.role()))
                .isPresent();
        if (!may || find(village, id).filter(EvidenceFile::isThere).isEmpty()) {
            return false;
        }
        gone(id, "WITHDRAWN");
        ledger.enter(new ReadinessAct.FileWithdrawn(village, id, by.signInName()));
        return true;
    }

    /** One page of who took what out, the latest first, in the villages in scope; one line more than {@link #PAGE} where more follow. */
    @Transactional(readOnly = true)
    public List<Line> taken(String division, int page) {
        return sql.sql("""
                SELECT t.village, f.name, f.condition, f.kind, t.taken_by, t.person_name, t.role, t.taken_at
                FROM readiness.file_taken t JOIN readiness.file f ON f.id = t.file
                WHERE t.village >= :lo AND t.village < :hi ORDER BY t.seq DESC LIMIT :limit OFFSET :skip""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("limit", PAGE + 1)
                .param("skip", (long) PAGE * page)
                .query(Line.class)
                .list();
    }

    /** Removes the content of files whose term ended longer ago than the county keeps them; never while it has set no number. */
    public void eraseDue(String county) {
        var days = settings.of(county).get(ReadinessSetting.FILES_KEPT_DAYS);
        if (days.isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        for (var term : termsWithFiles(county)) {
            if (terms.get(term).ends().plusDays(days.getAsInt()).isBefore(today)) {
                erase(county, term);
            }
        }
    }

    private void erase(String county, UUID term) {
        var files = sql.sql("""
                SELECT id, village FROM readiness.file
                WHERE term = :term AND village >= :lo AND village < :hi AND gone_at IS NULL ORDER BY village""")
                .param("term", term)
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(Ended.class)
                .list();
        files.forEach(file -> gone(file.id(), "RETENTION"));
        ledger.enter(new ReadinessAct.FilesErased(county, files.size(), Assessments.CLOCK));
    }

    private List<UUID> termsWithFiles(String county) {
        return sql.sql(
                        "SELECT DISTINCT term FROM readiness.file WHERE village >= :lo AND village < :hi AND gone_at IS NULL")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(UUID.class)
                .list();
    }

    private Optional<ConditionSet.Item> item(Assessment assessment, String condition, String kind) {
        return readiness.conditions(assessment.standing().version()).items().stream()
                .filter(item -> item.condition().name().equals(condition))
                .filter(item -> kind.isEmpty()
                        || item.kinds().stream().anyMatch(each -> each.key().equals(kind)))
                .findFirst();
    }

    private Verdict<UUID> put(
            Standing standing,
            ConditionSet.Item item,
            String kind,
            FileCheck.Checked.Good file,
            String name,
            SignedIn by) {
        var stored = attachments.put(ids.next(), standing.village(), file.content());
        sql.sql("""
                INSERT INTO readiness.file (id, term, village, condition, kind, name, type, size, sha256, put_by, person_name, put_at)
                VALUES (:id, :term, :village, :condition, :kind, :name, :type, :size, :sha256, :by, :person, :at)""")
                .param("id", stored.id())
                .param("term", standing.term())
                .param("village", standing.village())
                .param("condition", item.condition().name())
                .param("kind", kind)
                .param("name", file.type().named(shown(name)))
                .param("type", file.type().name())
                .param("size", stored.size())
                .param("sha256", stored.sha256())
                .param("by", by.signInName())
                .param("person", by.personName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new ReadinessAct.FilePut(
                standing.village(), stored.id(), item.condition(), stored.sealedHash(), by.signInName()));
        return Verdict.done(stored.id());
    }

    private Optional<EvidenceFile> find(String village, UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id AND village = :village")
                .param("id", id)
                .param("village", village)
                .query(EvidenceFile.class)
                .optional();
    }

    private void log(String village, UUID id, SignedIn by) {
        sql.sql("""
                INSERT INTO readiness.file_taken (file, village, taken_by, person_name, role, taken_at)
                VALUES (:file, :village, :by, :person, :role, :at)""")
                .param("file", id)
                .param("village", village)
                .param("by", by.signInName())
                .param("person", by.personName())
                .param("role", by.role().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void gone(UUID id, String why) {
        attachments.remove(id);
        sql.sql("UPDATE readiness.file SET gone_at = :at, gone_why = :why WHERE id = :id AND gone_at IS NULL")
                .param("at", OffsetDateTime.now(clock))
                .param("why", why)
                .param("id", id)
                .update();
    }

    // what a browser sends as a name may be a whole path, and anything
    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
