package org.huanjie.candidacy.review.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分歧裁定 — where the levels differ, a third who decided neither settles it with reasons; then the review ends. */
@Service
@Transactional
public class Settlements {

    private static final int LONGEST = 1000;

    /** 一次裁定. */
    public record Settlement(CriterionId criterion, boolean found, String reasons, String by) {}

    private final Opinions opinions;
    private final JdbcClient sql;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    Settlements(
            Opinions opinions, JdbcClient sql, Vault vault, Ledger ledger, Clock clock) {
        this.opinions = opinions;
        this.sql = sql;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** On what the levels differ and nobody has settled; nothing while one of them is out. */
    @Transactional(readOnly = true)
    public List<CriterionId> open(UUID review) {
        var settled = of(review).stream().map(Settlement::criterion).toList();
        return sql.sql("SELECT edition, item FROM candidacy.differences(:review) ORDER BY 1, 2")
                .param("review", review)
                .query(CriterionId.class)
                .list()
                .stream()
                .filter(difference -> !settled.contains(difference))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Settlement> of(UUID review) {
        return sql.sql("SELECT edition, item, found, reasons_sealed, by FROM candidacy.settlement WHERE review = :review")
                .param("review", review)
                .query((row, n) -> new Settlement(
                        new CriterionId(row.getString("edition"), row.getString("item")),
                        row.getBoolean("found"),
                        vault.open(row.getBytes("reasons_sealed"), context(review)),
                        row.getString("by")))
                .list();
    }

    /** Everybody who took part in a level's answer. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID review) {
        return sql.sql("SELECT candidacy.deciders(:review)")
                .param("review", review)
                .query(String.class)
                .list();
    }

    /** Everybody who took part in what came out: in a level's answer, or in settling a difference. */
    @Transactional(readOnly = true)
    public Set<String> takenPart(UUID review) {
        var names = new HashSet<>(deciders(review));
        of(review).forEach(settled -> names.add(settled.by()));
        return names;
    }

    /** A third of the county settles one difference. */
    Verdict<Nothing> settle(
            Review review, CriterionId criterion, boolean found, String reasons, SignedIn by) {
        var against = new ArrayList<Reason>();
        if (Opinions.side(by).filter(side -> side == ReviewLevel.COUNTY).isEmpty() || !by.covers(review.village())) {
            against.add(OpinionRefusal.NOT_YOUR_SIDE.of());
        }
        if (!open(review.id()).contains(criterion)) {
            against.add(OpinionRefusal.NO_DIFFERENCE.of());
        }
        if (deciders(review.id()).contains(by.signInName())) {
            against.add(OpinionRefusal.DECIDED_YOURSELF.of());
        }
        if (reasons.isBlank() || reasons.length() > LONGEST) {
            against.add(OpinionRefusal.NO_REASONS.of(LONGEST).at("reasons"));
        }
        return Verdict.unless(against, () -> enter(review, criterion, found, reasons.strip(), by));
    }

    /** What keeps a review from ending today. */
    @Transactional(readOnly = true)
    public List<Reason> againstConcluding(Review review) {
        var against = new ArrayList<Reason>();
        if (review.edition() == null) {
            against.add(OpinionRefusal.NO_EDITION.of());
        }
        if (review.concluded()) {
            against.add(OpinionRefusal.CONCLUDED.of());
        }
        if (LocalDate.now(clock).isAfter(review.dueOn())) {
            return against; // a level that is late has found nothing
        }
        if (opinions.submitted(review.id()).size() < ReviewLevel.values().length) {
            against.add(OpinionRefusal.OTHER_LEVEL_OUT.of(review.dueOn()));
        }
        if (!open(review.id()).isEmpty()) {
            against.add(OpinionRefusal.DIFFERENCE_OPEN.of(open(review.id()).size()));
        }
        return against;
    }

    private void enter(Review review, CriterionId criterion, boolean found, String reasons, SignedIn by) {
        sql.sql("""
                INSERT INTO candidacy.settlement (review, edition, item, village, found, reasons_sealed, at, by)
                VALUES (:review, :edition, :item, :village, :found, :reasons, :at, :by)""")
                .param("review", review.id())
                .param("edition", criterion.edition())
                .param("item", criterion.item())
                .param("village", review.village())
                .param("found", found)
                .param("reasons", vault.seal(reasons, context(review.id())))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new OpinionAct.Settled(review.village(), review.id(), by.signInName()));
    }

    private static String context(UUID review) {
        return "candidacy.settlement:" + review;
    }
}
