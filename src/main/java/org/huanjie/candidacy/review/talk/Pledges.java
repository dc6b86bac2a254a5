package org.huanjie.candidacy.review.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 承诺簿 — takes a pledge in the person's own words and takes it back without asking why. Nothing that decides who stands reads it: the
 * withdrawal beside it does that, and can be taken back as well.
 */
@Service
@Transactional
public class Pledges {

    private static final int LONGEST = 2000;

    private final JdbcClient sql;
    private final Vault vault;
    private final Reviews reviews;
    private final ReviewSettings settings;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Pledges(
            JdbcClient sql,
            Vault vault,
            Reviews reviews,
            ReviewSettings settings,
            Elections elections,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.reviews = reviews;
        this.settings = settings;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every pledge of this review, those too that were taken back; the last one last. */
    @Transactional(readOnly = true)
    public List<Pledge> of(UUID review) {
        return sql.sql("SELECT * FROM candidacy.pledge WHERE review = :review ORDER BY signed_at, id")
                .param("review", review)
                .query((row, n) -> pledge(row))
                .list();
    }

    /** Those of a village that stand. */
    @Transactional(readOnly = true)
    public List<Pledge> standing(String village) {
        return sql.sql(
                        "SELECT * FROM candidacy.pledge WHERE village = :village AND taken_back_at IS NULL ORDER BY signed_at, id")
                .param("village", village)
                .query((row, n) -> pledge(row))
                .list();
    }

    /** The person pledges, in their own words, and signs where they wish. */
    public Verdict<UUID> sign(Review asked, String words, Optional<Signature> signature, Heard heard) {
        var review = reviews.hold(asked.id());
        var reasons = againstChange(review, heard);
        if (words.isBlank() || words.length() > LONGEST) {
            reasons.add(TalkRefusal.NO_WORDS.of(LONGEST).at("words"));
        }
        if (of(review.id()).stream().anyMatch(Pledge::stands)) {
            reasons.add(TalkRefusal.PLEDGED_ALREADY.of());
        }
        return Verdict.unless(reasons, () -> {
            var id = ids.next();
            enter(id, review, words.strip(), signature, heard.by());
            ledger.enter(new TalkAct.Pledged(review.village(), review.id(), heard.by()));
            return id;
        });
    }

    /** The person takes it back: one step, no reasons, until the list is out. */
    public Verdict<Nothing> takeBack(Review asked, Heard heard) {
        var review = reviews.hold(asked.id());
        var reasons = againstChange(review, heard);
        var pledge = of(review.id()).stream().filter(Pledge::stands).findFirst();
        if (pledge.isEmpty()) {
            reasons.add(TalkRefusal.NO_PLEDGE.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("UPDATE candidacy.pledge SET taken_back_at = :at WHERE id = :id")
                    .param("at", OffsetDateTime.now(clock))
                    .param("id", pledge.orElseThrow().id())
                    .update();
            ledger.enter(new TalkAct.PledgeTakenBack(review.village(), review.id(), heard.by()));
        });
    }

    private ArrayList<Reason> againstChange(Review review, Heard heard) {
        var election = elections.get(review.election());
        var reasons = new ArrayList<Reason>();
        if (!heard.mayReceive(review)) {
            reasons.add(TalkRefusal.NOT_YOURS.of());
        }
        if (election.reached(election.body().listed())) {
            reasons.add(TalkRefusal.LIST_OUT.of());
        }
        return reasons;
    }

    private void enter(UUID id, Review review, String words, Optional<Signature> signature, String by) {
        var now = OffsetDateTime.now(clock);
        int hours = settings.get(review.village(), ReviewSetting.WITHDRAWAL_HOURS);
        sql.sql("""
                INSERT INTO candidacy.pledge (id, review, election, village, signed_at, counts_from, words_sealed, signature_sealed, received_by)
                VALUES (:id, :review, :election, :village, :at, :from, :words, CAST(:signature AS bytea), :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("election", review.election().uuid())
                .param("village", review.village())
                .param("at", now)
                .param("from", now.plusHours(hours))
                .param("words", vault.seal(words, context(review.id())))
                .param(
                        "signature",
                        signature
                                .map(one -> one.sealed(vault, review.id()))
                                .orElse(null))
                .param("by", by)
                .update();
    }

    private Pledge pledge(ResultSet row) throws SQLException {
        var review = row.getObject("review", UUID.class);
        return new Pledge(
                row.getObject("id", UUID.class),
                review,
                new ElectionId(row.getObject("election", UUID.class)),
                row.getString("village"),
                row.getObject("signed_at", OffsetDateTime.class),
                row.getObject("counts_from", OffsetDateTime.class),
                vault.open(row.getBytes("words_sealed"), context(review)),
                row.getBytes("signature_sealed") != null,
                row.getObject("taken_back_at", OffsetDateTime.class));
    }

    private static String context(UUID review) {
        return "candidacy.pledge:" + review;
    }
}
