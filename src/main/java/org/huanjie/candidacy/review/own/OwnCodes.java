package org.huanjie.candidacy.review.own;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 本人代码簿 — hands a person under review a code, in person and against the identity card. A new one ends those before it. The code itself is
 * kept nowhere, only its keyed mark.
 */
@Service
@Transactional
public class OwnCodes {

    static final String CONTEXT = "candidacy:own-code";

    /** 一次发码 — when and by whom a code was handed over, until when it opens the page, and when it did. */
    public record Issued(
            CodeChannel channel,
            OffsetDateTime issuedAt,
            String issuedBy,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime usedAt) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final SecureRandom random;
    private final ReviewSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    OwnCodes(JdbcClient sql, Vault vault, SecureRandom random, ReviewSettings settings, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.random = random;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether this person hands out codes in this village. */
    public static boolean mayIssue(String village, SignedIn by) {
        return Permission.HAND_CODE.isOf(by) && by.covers(village);
    }

    /** Makes a code for who stands in front of the office and has shown their card; it can be read this once. */
    public Verdict<OwnCode> issue(Review review, boolean cardSeen, Optional<CodeReason> reason, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!mayIssue(review.village(), by)) {
            reasons.add(OwnRefusal.NOT_YOURS.of());
        }
        if (!cardSeen) {
            reasons.add(OwnRefusal.CARD_NOT_SEEN.of().at("card"));
        }
        if (reason.isEmpty()) {
            reasons.add(OwnRefusal.NO_REASON.of().at("reason"));
        }
        return Verdict.unless(reasons, () -> enter(review, reason.orElseThrow(), by.signInName()));
    }

    /** Until when this code, as it was typed, opens the page of this review; empty where it opens nothing, or no longer. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> opensUntil(Review review, String code) {
        return sql.sql("SELECT until FROM candidacy.code_until(:mark, :review, :now) AS until WHERE until IS NOT NULL")
                .param("mark", vault.mark(OwnCode.typed(code).plain(), CONTEXT))
                .param("review", review.id())
                .param("now", OffsetDateTime.now(clock))
                .query(OffsetDateTime.class)
                .optional();
    }

    /** The codes of a review, the last first. */
    @Transactional(readOnly = true)
    public List<Issued> of(UUID review) {
        return sql.sql("""
                SELECT channel, issued_at, issued_by, expires_at, used_at FROM candidacy.own_code
                WHERE review = :review ORDER BY issued_at DESC""").param("review", review).query(Issued.class).list();
    }

    /** How many went to the person's telephone since then. */
    int sentSince(Review review, OffsetDateTime since) {
        return sql.sql("SELECT count(*) FROM candidacy.own_code WHERE review = :review AND channel = 'PHONE' AND issued_at > :since")
                .param("review", review.id())
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    OwnCode random() {
        return OwnCode.random(random);
    }

    /** Keeps the mark of a code that goes to the person. */
    void keep(Review review, OwnCode code, CodeChannel channel, OffsetDateTime until, String by) {
        sql.sql("""
                INSERT INTO candidacy.own_code (mark, review, village, channel, issued_at, issued_by, expires_at)
                VALUES (:mark, :review, :village, :channel, :at, :by, :until)""")
                .param("mark", vault.mark(code.plain(), CONTEXT))
                .param("review", review.id())
                .param("village", review.village())
                .param("channel", channel.name())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("until", until)
                .update();
    }

    private OwnCode enter(Review review, CodeReason reason, String by) {
        var code = random();
        int hours = settings.get(review.village(), ReviewSetting.CODE_HOURS);
        keep(review, code, CodeChannel.HAND, OffsetDateTime.now(clock).plusHours(hours), by);
        ledger.enter(new OwnAct(review.village(), review.id(), reason.name(), by));
        return code;
    }
}
