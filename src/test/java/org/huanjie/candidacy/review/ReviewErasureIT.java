package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.candidacy.review.own.CodeReason;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.ReviewWatch;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.candidacy.review.talk.TalkRecord;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 材料清除 — the papers of a review go when their days are over, and an answer is left. */
@HuanjieIT
class ReviewErasureIT extends ReviewCase {

    private static final List<String> PAPERS = List.of(
            "review", "inquiry", "level_answer", "submission", "settlement", "finding", "bar", "answer", "appeal", "talk", "pledge", "own_code");

    @Autowired
    Appeals appeals;

    @Autowired
    Talks talks;

    @Autowired
    Pledges pledges;

    @Autowired
    OwnCodes codes;

    @Autowired
    ReviewWatch watch;

    @BeforeEach
    void nominating() {
        nominating(3);
    }

    @Test
    void papersGoWhenTheirDaysAreOverAndAnAnswerIsLeft() throws SQLException {
        var review = nominated();
        fixture.conclude(review, county, List.of(AWAY), JUDGMENT);
        var finding = handed(review);
        done(as(town, () -> appeals.answer(finding, "我在村里", new Heard.Office(town))));
        done(as(town, () -> appeals.appeal(finding, "我在村里", new Heard.Office(town))));
        var talk = done(as(town, () -> talks.offer(again(review), town)));
        done(as(town, () -> talks.held(
                again(review), talk, new TalkRecord(NOMINATED, "镇书记", "告知书", "我想想", Optional.empty()), town)));
        done(as(town, () -> pledges.sign(review, "不参选", Optional.empty(), new Heard.Office(committee))));
        done(as(town, () -> codes.issue(review, true, Optional.of(CodeReason.FIRST), town)));
        clock.set(ElectionFixture.DAY);
        var before = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(before.id()).isEqualTo(election.id());
        clock.set(ElectionFixture.DAY.plusDays(360));
        watch.go(county.code());
        assertThat(kept(review)).isNotEmpty();
        clock.set(ElectionFixture.DAY.plusDays(400));
        watch.go(county.code());
        watch.go(county.code());
        assertThat(kept(review)).isEmpty();
        assertThat(as(town, () -> sql.sql("SELECT found, barred, codes[1] FROM candidacy.review_remains WHERE review = :r")
                        .param("r", review.id())
                        .query((row, n) -> row.getBoolean(1) + " " + row.getBoolean(2) + " " + row.getString(3))
                        .single()))
                .isEqualTo("true false " + AWAY.text());
        assertThat(as(committee, () -> sql.sql("SELECT count(*) FROM candidacy.review_remains")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    // read past every policy
    private static List<String> kept(Review review) throws SQLException {
        var kept = new ArrayList<String>();
        try (var owner = TestStore.server().store().asOwner();
                var ask = owner.createStatement()) {
            for (var table : PAPERS) {
                var key = table.equals("review") ? "id" : "review";
                var where = table.equals("answer")
                        ? "finding IN (SELECT id FROM candidacy.finding WHERE review = '" + review.id() + "')"
                        : key + " = '" + review.id() + "'";
                try (var rows = ask.executeQuery("SELECT count(*) FROM candidacy." + table + " WHERE " + where)) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        kept.add(table);
                    }
                }
            }
        }
        return kept;
    }

    private Review nominated() {
        fixture.adopt(county);
        enter(0, Post.CHAIR);
        return review(0);
    }

    private Review again(Review review) {
        return as(town, () -> reviews.find(review.id())).orElseThrow();
    }
}
