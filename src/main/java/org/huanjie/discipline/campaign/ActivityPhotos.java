package org.huanjie.discipline.campaign;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.picture.Photograph;
import org.huanjie.store.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 活动照片之门 — a few pictures of an activity: painted anew like those of a visit, and gone with them by the days that the county sets. Faces
 * are personal data: each look is taken down, but at what a person has released for everybody.
 */
@Service
@Transactional
public class ActivityPhotos {

    /** How many pictures an activity may have. */
    public static final int MOST = 4;

    private final Attachments attachments;
    private final ActivityPhotoRows rows;
    private final Activities activities;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final HeavyWork work;
    private final TransactionOperations transaction;

    ActivityPhotos(
            Attachments attachments,
            ActivityPhotoRows rows,
            Activities activities,
            Ledger ledger,
            Ids ids,
            Clock clock,
            HeavyWork work,
            TransactionOperations transaction) {
        this.attachments = attachments;
        this.rows = rows;
        this.activities = activities;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.work = work;
        this.transaction = transaction;
    }

    /** Keeps a picture. It is painted before the transaction begins. */
    @Transactional(propagation = Propagation.NEVER)
    public Verdict<ActivityPhotoId> put(String division, ActivityId activity, byte[] content, SignedIn by) {
        var full = Objects.requireNonNull(transaction.execute(t -> rows.full(division, content.length, by)));
        if (full.isPresent()) {
            return Verdict.refused(full.get());
        }
        var picture = work.done(HeavyWork.Kind.FILE, () -> painted(content));
        return Objects.requireNonNull(transaction.execute(t -> put(division, activity, picture, by)));
    }

    private static Optional<byte[]> painted(byte[] content) {
        try {
            return Optional.of(Photograph.painted(content, Photograph.Kept.VISIT));
        } catch (IOException e) {
            return Optional.empty(); // who sent it is told that it is no picture
        }
    }

    private Verdict<ActivityPhotoId> put(String division, ActivityId activity, Optional<byte[]> picture, SignedIn by) {
        // two phones may send to one activity at one time: together they must not exceed what it may have
        rows.hold(activity);
        var reasons = new ArrayList<Reason>(Permission.WORK.against(division, by));
        if (activities.find(division, activity).filter(one -> !one.withdrawn()).isEmpty()) {
            reasons.add(CampaignRefusal.WITHDRAWN.of());
        } else if (rows.count(activity) >= MOST) {
            reasons.add(CampaignRefusal.PHOTOS.of(MOST).at("photo"));
        }
        if (picture.isEmpty()) {
            reasons.add(CampaignRefusal.NO_PHOTO.of().at("photo"));
        }
        return Verdict.unless(reasons, () -> write(division, activity, picture.orElseThrow(), by));
    }

    private ActivityPhotoId write(String division, ActivityId activity, byte[] picture, SignedIn by) {
        var id = new ActivityPhotoId(ids.next());
        var stored = attachments.put(id.uuid(), division, picture);
        rows.add(new ActivityPhoto(id, activity, division, picture.length, now(), false), by.signInName());
        ledger.enter(new CampaignAct.PhotoPut(division, activity, id, stored.sealedHash(), by.signInName()));
        return id;
    }

    /** The pictures of a division's activities, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<ActivityPhoto> of(String division) {
        return rows.of(division);
    }

    /** A JPEG, once the log says who looks; empty where the division has none of this id. */
    public Optional<byte[]> look(String division, ActivityPhotoId photo, SignedIn by) {
        return rows.find(division, photo).flatMap(one -> {
            rows.look(one, by, now());
            return attachments.read(photo.uuid());
        });
    }

    /** What a person has released for everybody; nobody is taken down who looks at it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> released(String division, ActivityPhotoId photo) {
        return rows.find(division, photo)
                .filter(ActivityPhoto::released)
                .flatMap(one -> attachments.read(photo.uuid()));
    }

    /** Lets everybody see it, or nobody any more: a person decides, picture by picture. */
    public Verdict<ActivityPhotoId> release(String division, ActivityPhotoId photo, boolean released, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.ORGANIZE.against(division, by));
        if (rows.find(division, photo).isEmpty()) {
            reasons.add(CampaignRefusal.NO_PHOTO.of());
        }
        return Verdict.unless(reasons, () -> {
            rows.release(photo, released, by, now());
            ledger.enter(new CampaignAct.PhotoReleased(division, photo, released, by.signInName()));
            return photo;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
