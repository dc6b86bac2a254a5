package org.huanjie.election.lawbook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.file.EditionFile;
import org.huanjie.election.lawbook.file.EditionReading;
import org.huanjie.election.lawbook.file.HolidayFile;
import org.huanjie.election.lawbook.file.LawWords;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 法规文件之门 — a notice of holidays or an edition of a province, brought as a file by one person of a county's office and confirmed by another. What
 * was confirmed stays; a notice that changed is brought again and stands before the earlier one, an edition gets a new code.
 */
@Service
@Transactional
public class LawFiles {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    LawFiles(JdbcClient sql, JsonMapper json, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The county's files, what waits first, then the latest. */
    @Transactional(readOnly = true)
    public List<LawFile> of(String county) {
        return sql.sql("""
                SELECT id, kind, name, content, brought_by, confirmed_by FROM election.law_file
                WHERE county = :county AND NOT dropped ORDER BY confirmed_at IS NOT NULL, seq DESC""")
                .param("county", county)
                .query((row, n) -> new LawFile(
                        row.getObject("id", UUID.class),
                        LawFile.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("content"),
                        row.getString("brought_by"),
                        Optional.ofNullable(row.getString("confirmed_by"))))
                .list();
    }

    /** Takes a notice whole, or refuses it with every fault of it. */
    public Verdict<LawFile> bringHolidays(String county, byte[] file, LawWords words, SignedIn by) {
        var against = Permission.SET_COUNTY.against(county, by);
        return against.isEmpty()
                ? HolidayFile.read(file, words)
                        .answer(
                                read -> Verdict.done(
                                        add(county, LawFile.Kind.HOLIDAYS, Integer.toString(read.year()), read, by)),
                                Verdict::refused)
                : Verdict.refused(against);
    }

    /** Takes an edition whole, or refuses it with every fault of it. */
    public Verdict<LawFile> bringEdition(String county, byte[] file, LawWords words, SignedIn by) {
        var against = Permission.SET_COUNTY.against(county, by);
        return against.isEmpty()
                ? EditionReading.read(file, words).answer(read -> edition(county, read, by), Verdict::refused)
                : Verdict.refused(against);
    }

    private Verdict<LawFile> edition(String county, EditionFile read, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!read.isFor(county)) {
            reasons.add(LawRefusal.NOT_OF_THE_PROVINCE.of(read.code(), county));
        }
        if (inUse(county, read.code())) {
            reasons.add(LawRefusal.IN_USE.of(read.code()));
        }
        return reasons.isEmpty()
                ? Verdict.done(add(county, LawFile.Kind.EDITION, read.code(), read, by))
                : Verdict.refused(reasons);
    }

    private boolean inUse(String county, String code) {
        return of(county).stream()
                .anyMatch(file -> file.kind() == LawFile.Kind.EDITION
                        && !file.waits()
                        && file.name().equals(code));
    }

    private LawFile add(String county, LawFile.Kind kind, String name, Object read, SignedIn by) {
        var file =
                new LawFile(ids.next(), kind, name, json.writeValueAsString(read), by.signInName(), Optional.empty());
        sql.sql("""
                INSERT INTO election.law_file (id, county, kind, name, content, brought_at, brought_by)
                VALUES (:id, :county, :kind, :name, :content::jsonb, :at, :by)""")
                .param("id", file.id())
                .param("county", county)
                .param("kind", kind.name())
                .param("name", name)
                .param("content", file.content())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new LawAct.Brought(county, kind, name, Digests.hex(file.content()), by.signInName()));
        return file;
    }

    /** The file of this county that waits under this id. */
    @Transactional(readOnly = true)
    public Optional<LawFile> waiting(String county, UUID id) {
        return of(county).stream()
                .filter(file -> file.waits() && file.id().equals(id))
                .findFirst();
    }

    /** What stands against this person's confirming it. */
    @Transactional(readOnly = true)
    public List<Reason> againstConfirming(String county, UUID id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        var file = waiting(county, id);
        if (file.isEmpty()) {
            reasons.add(LawRefusal.NONE.of());
        }
        file.filter(one -> one.broughtBy().equals(by.signInName()))
                .ifPresent(one -> reasons.add(LawRefusal.BROUGHT_BY_YOU.of()));
        file.filter(one -> one.kind() == LawFile.Kind.EDITION && inUse(county, one.name()))
                .ifPresent(one -> reasons.add(LawRefusal.IN_USE.of(one.name())));
        return reasons;
    }

    /** Confirms what another person brought: from now on days are reckoned and rules drafted by it. */
    public Verdict<LawFile> confirm(String county, UUID id, SignedIn by) {
        var file = waiting(county, id);
        var reasons = againstConfirming(county, id, by);
        if (!reasons.isEmpty() || file.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("UPDATE election.law_file SET confirmed_at = :at, confirmed_by = :by WHERE id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .param("id", id)
                .update();
        ledger.enter(new LawAct.Confirmed(
                county,
                file.get().kind(),
                file.get().name(),
                Digests.hex(file.get().content()),
                by.signInName()));
        return Verdict.done(file.get());
    }

    /** Drops what nobody has confirmed. */
    public Verdict<LawFile> drop(String county, UUID id, SignedIn by) {
        var file = waiting(county, id);
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (file.isEmpty()) {
            reasons.add(LawRefusal.NONE.of());
        }
        if (!reasons.isEmpty() || file.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("UPDATE election.law_file SET dropped = true WHERE id = :id")
                .param("id", id)
                .update();
        ledger.enter(new LawAct.Dropped(
                county,
                file.get().kind(),
                file.get().name(),
                Digests.hex(file.get().content()),
                by.signInName()));
        return Verdict.done(file.get());
    }

    /** The notice that a file of holidays holds. */
    public HolidayFile holidays(LawFile file) {
        return json.readValue(file.content(), HolidayFile.class);
    }

    /** The edition that a file holds. */
    public EditionFile edition(LawFile file) {
        return json.readValue(file.content(), EditionFile.class);
    }
}
