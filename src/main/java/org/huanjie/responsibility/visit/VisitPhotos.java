package org.huanjie.responsibility.visit;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.responsibility.bond.ResponsibilityAct;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.picture.Photograph;
import org.huanjie.store.Attachments;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 夜访照片之门 — a few pictures of a visit: they go in painted anew, without place, time or device, and come out by {@link #look} alone,
 * which takes down first who looks.
 */
@Service
@Transactional
public class VisitPhotos {

    /** How many pictures a visit may have. */
    public static final int MOST = 4;

    /** 一张照片 — that it is there; size in bytes. */
    public record Photo(UUID id, UUID visit, int size, OffsetDateTime putAt) {}

    /** 看过照片 — who looked, and when. */
    public record Look(UUID visit, String personName, String role, OffsetDateTime lookedAt) {}

    private record Kept(UUID visit) {}

    private final Attachments attachments;
    private final VisitRules rules;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;
    private final HeavyWork work;
    private final TransactionOperations transaction;
    private final PhotoRoom room;

    VisitPhotos(
            Attachments attachments,
            VisitRules rules,
            JdbcClient sql,
            Ledger ledger,
            Clock clock,
            HeavyWork work,
            TransactionOperations transaction,
            PhotoRoom room) {
        this.attachments = attachments;
        this.rules = rules;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
        this.work = work;
        this.transaction = transaction;
        this.room = room;
    }

    /** Keeps a picture under the id that its device made, once however often it arrives. It is painted before the transaction begins. */
    @Transactional(propagation = Propagation.NEVER)
    public Verdict<ResponsibilityEntry> put(String village, UUID visit, UUID id, byte[] content, SignedIn by) {
        if (Boolean.TRUE.equals(transaction.execute(t -> find(village, id).isPresent()))) {
            return Verdict.done(new ResponsibilityEntry(id, true));
        }
        var full = Objects.requireNonNull(transaction.execute(t -> room.none(village, content.length, by)));
        if (full.isPresent()) {
            return Verdict.refused(full.get());
        }
        var picture = work.done(HeavyWork.Kind.FILE, () -> painted(content));
        return Objects.requireNonNull(transaction.execute(t -> put(village, visit, id, picture, by)));
    }

    private static Optional<byte[]> painted(byte[] content) {
        try {
            return Optional.of(Photograph.painted(content, Photograph.Kept.VISIT));
        } catch (IOException e) {
            return Optional.empty(); // who sent it is told that it is no picture
        }
    }

    private Verdict<ResponsibilityEntry> put(
            String village, UUID visit, UUID id, Optional<byte[]> picture, SignedIn by) {
        // two devices may send to one visit at one time: together they must not exceed what a visit may have
        Lock.PHOTOS.hold(sql, visit);
        if (find(village, id).isPresent()) {
            return Verdict.done(new ResponsibilityEntry(id, true));
        }
        var reasons = new ArrayList<Reason>();
        if (!by.covers(village) || !Permission.WORK.isOf(by)) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (!visited(village, visit)) {
            reasons.add(VisitRefusal.NO_VISIT.of());
        } else if (count(visit) >= MOST) {
            reasons.add(VisitRefusal.PHOTOS.of(MOST));
        }
        if (taken(id)) {
            reasons.add(VisitRefusal.USED.of());
        }
        if (reasons.isEmpty() && picture.isEmpty()) {
            reasons.add(VisitRefusal.NO_PHOTO.of());
        }
        return ResponsibilityEntry.unless(reasons, id, () -> write(village, visit, id, picture.orElseThrow(), by));
    }

    /** The pictures of a village's visits, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Photo> of(String village) {
        return sql.sql(
                        "SELECT id, visit, size, put_at FROM responsibility.photo WHERE village = :village ORDER BY put_at, id")
                .param("village", village)
                .query(Photo.class)
                .list();
    }

    /** Who looked at the pictures of a village's visits, the latest first. */
    @Transactional(readOnly = true)
    public List<Look> looks(String village) {
        return sql.sql("""
                SELECT visit, person_name, role, max(looked_at) AS looked_at FROM responsibility.photo_look
                WHERE village = :village GROUP BY visit, person_name, role ORDER BY looked_at DESC""").param("village", village).query(Look.class).list();
    }

    /** The picture, once the log says who looks; empty where the village has none of this id. A JPEG. */
    public Optional<byte[]> look(String village, UUID id, SignedIn by) {
        return find(village, id).flatMap(kept -> {
            sql.sql("""
                    INSERT INTO responsibility.photo_look (photo, visit, village, looked_by, person_name, role, looked_at)
                    VALUES (:photo, :visit, :village, :by, :person, :role, :at)""")
                    .param("photo", id)
                    .param("visit", kept.visit())
                    .param("village", village)
                    .param("by", by.signInName())
                    .param("person", by.personName())
                    .param("role", by.role().name())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            return attachments.read(id);
        });
    }

    /** Removes the pictures that the county has kept for as many days as it set; none while it has set no number. */
    public void eraseDue(String county) {
        rules.photoDays(county).ifPresent(days -> {
            var gone = sql.sql("""
                    DELETE FROM responsibility.photo WHERE village >= :lo AND village < :hi AND put_at < :before RETURNING id""")
                    .param("lo", county)
                    .param("hi", new DivisionCode(county).end())
                    .param("before", OffsetDateTime.now(clock).minusDays(days))
                    .query(UUID.class)
                    .list();
            gone.forEach(attachments::remove);
            if (!gone.isEmpty()) {
                ledger.enter(new ResponsibilityAct.PhotosErased(county, gone.size(), CLOCK));
            }
        });
    }

    /** The clock's name, as {@code by} of what it does. */
    private static final String CLOCK = "clock";

    private void write(String village, UUID visit, UUID id, byte[] picture, SignedIn by) {
        var stored = attachments.put(id, village, picture);
        sql.sql("""
                INSERT INTO responsibility.photo (id, visit, village, size, put_by, put_at)
                VALUES (:id, :visit, :village, :size, :by, :at)""")
                .param("id", id)
                .param("visit", visit)
                .param("village", village)
                .param("size", picture.length)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new ResponsibilityAct.PhotoPut(village, visit, id, stored.sealedHash(), by.signInName()));
    }

    private Optional<Kept> find(String village, UUID id) {
        return sql.sql("SELECT visit FROM responsibility.photo WHERE id = :id AND village = :village")
                .param("id", id)
                .param("village", village)
                .query(Kept.class)
                .optional();
    }

    private boolean visited(String village, UUID visit) {
        return sql.sql("SELECT EXISTS (SELECT FROM responsibility.visit WHERE id = :id AND village = :village)")
                .param("id", visit)
                .param("village", village)
                .query(Boolean.class)
                .single();
    }

    private boolean taken(UUID id) {
        return sql.sql("SELECT responsibility.taken(:ids)")
                .param("ids", new UUID[] {id})
                .query(Boolean.class)
                .single();
    }

    private int count(UUID visit) {
        return sql.sql("SELECT count(*) FROM responsibility.photo WHERE visit = :visit")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }
}
