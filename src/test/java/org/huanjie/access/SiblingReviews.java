package org.huanjie.access;

import java.util.List;
import java.util.Map;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.account.Exports;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 同类联审 — the objects of reviews in the world of siblings, made by the pages themselves. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
class SiblingReviews {

    private final ReviewFixture fixture;
    private final Exports exports;
    private final Looks looks;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SiblingReviews(
            ReviewFixture fixture, Exports exports, Looks looks, JdbcClient sql, TransactionTemplate transaction) {
        this.looks = looks;
        this.sql = sql;
        this.transaction = transaction;
        this.fixture = fixture;
        this.exports = exports;
    }

    /** Who is nominated from now on is reviewed. */
    void adopt(Places.County county) {
        fixture.adopt(county);
    }

    // a look of the village's committee in B, and a question about it
    private void question(SiblingWorld.Made made, Village b) throws Exception {
        var looked = made.person(Role.ELECTION_COMMITTEE, "B");
        looked.scope().run(() -> {
            looks.record(looked, b.code(), b.voter(15).uuid(), "roll.number", "核对");
            transaction.executeWithoutResult(tx -> sql.sql("""
                    INSERT INTO access.look_question (id, look, village, account, text, asked_by, asked_at)
                    SELECT gen_random_uuid(), id, village, account, '为什么', 'officer', at FROM access.look WHERE village = :village LIMIT 1""").param("village", b.code()).update());
        });
        made.find("look-question", "SELECT id FROM access.look_question WHERE village = ?", b.code());
    }

    /** Whoever was proposed in B is under review, with something found that only advises, an appeal and an offered talk. */
    void make(SiblingWorld.Made made, Places.County county, Village b) throws Exception {
        made.find("own-review", "SELECT id FROM candidacy.review WHERE village = ?", made.village("A"));
        made.find("review", "SELECT id FROM candidacy.review WHERE village = ?", b.code());
        var review = fixture.find(made.ids().get("review"), b.code());
        fixture.conclude(
                review, county, List.of(new CriterionId(ReviewFixture.EDITION, "ITEM-10")), FindingProof.NONE);
        made.find("review-finding", "SELECT id FROM candidacy.finding WHERE village = ?", b.code());
        var at = "/villages/" + b.code() + "/reviews/" + review.id();
        var finding = at + "/findings/" + made.ids().get("review-finding");
        made.post(Role.TOWN_COMMITTEE, "B", finding + "/handed", Map.of());
        made.post(Role.TOWN_COMMITTEE, "B", finding + "/appeal", Map.of("text", "不是我"));
        made.find("appeal", "SELECT id FROM candidacy.appeal WHERE village = ?", b.code());
        made.post(Role.TOWN_COMMITTEE, "B", at + "/talks", Map.of());
        made.find("talk", "SELECT id FROM candidacy.talk WHERE village = ?", b.code());
        made.find(
                "inquiry", "SELECT id FROM candidacy.inquiry WHERE village = ? AND organ = 'COURT'", made.village("A"));
        var organ = made.person(Role.ORGAN, "D");
        if (organ.scope().call(() -> exports.ask("organ-sheet", 2, "核对", organ)) instanceof Verdict.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
        made.find("export", "SELECT id FROM access.export WHERE county = ?", organ.division());
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/data-officer",
                Map.of("account", made.person(Role.AUDITOR, "D").signInName()));
        made.find("officer-seat", "SELECT id FROM access.data_officer WHERE county = ?", organ.division());
        question(made, b);
    }
}
