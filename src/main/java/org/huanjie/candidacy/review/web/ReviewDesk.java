package org.huanjie.candidacy.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.candidacy.review.remedy.Appeal;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.rules.BarState;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 联审工作台的组成 — what each review of a division waits for, the reader's own first. */
@Component
class ReviewDesk {

    /** 联审所读 — the doors that the desk reads through. */
    @Component
    record Doors(Reviews reviews, Opinions opinions, Settlements settlements, Findings findings, Bars bars, Appeals appeals) {}

    /** 待办 — what a review waits for: in words, whether for the reader, of what kind. */
    private record Waits(String word, boolean mine, boolean open) {}

    private final Doors doors;
    private final Elections elections;
    private final Where where;
    private final Clock clock;

    ReviewDesk(Doors doors, Elections elections, Where where, Clock clock) {
        this.doors = doors;
        this.elections = elections;
        this.where = where;
        this.clock = clock;
    }

    ReviewDeskPage page(String division, SignedIn who, Words words) {
        var reviews = doors.reviews().within(division);
        var lines = reviews.stream().map(review -> line(review, who, words)).toList();
        return new ReviewDeskPage(
                division,
                where.division(division).name(),
                Bars.isOfCounty(who),
                sorted(lines.stream().filter(ReviewDeskPage.Line::open).toList()),
                lines.stream().filter(line -> !line.open()).toList(),
                (int) lines.stream().filter(ReviewDeskPage.Line::late).count(),
                (int) reviews.stream().mapToLong(review -> doors.settlements().open(review.id()).size()).sum(),
                (int) reviews.stream()
                        .flatMap(review -> doors.appeals().of(review.id()).stream())
                        .filter(Appeal::open)
                        .count());
    }

    private static List<ReviewDeskPage.Line> sorted(List<ReviewDeskPage.Line> lines) {
        return Stream.concat(
                        lines.stream().filter(ReviewDeskPage.Line::mine), lines.stream().filter(line -> !line.mine()))
                .toList();
    }

    private ReviewDeskPage.Line line(Review review, SignedIn who, Words words) {
        var waits = waits(review, who, words);
        return new ReviewDeskPage.Line(
                ReviewPlaces.path(review),
                review.name(),
                where.name(review.village()),
                Wording.of(words, elections.get(review.election()).body()),
                waits.word(),
                Wording.of(words, review.dueOn()),
                waits.mine(),
                waits.open(),
                waits.open() && !review.concluded() && LocalDate.now(clock).isAfter(review.dueOn()));
    }

    private Waits waits(Review review, SignedIn who, Words words) {
        if (review.edition() == null) {
            return new Waits(words.of("candidacy.desk.no-edition"), false, true);
        }
        return review.concluded() ? after(review, words) : before(review, who, words);
    }

    private Waits before(Review review, SignedIn who, Words words) {
        var submitted = doors.opinions().submitted(review.id());
        var side = Opinions.side(who);
        if (side.filter(level -> !submitted.contains(level)).isPresent()) {
            return new Waits(words.of("candidacy.desk.your-answer"), true, true);
        }
        if (!doors.settlements().open(review.id()).isEmpty()) {
            return new Waits(words.of("candidacy.desk.difference"), Bars.isOfCounty(who), true);
        }
        return new Waits(words.of("candidacy.desk.other-answer"), false, true);
    }

    private Waits after(Review review, Words words) {
        var found = doors.findings().of(review.id());
        var today = LocalDate.now(clock);
        if (doors.appeals().of(review.id()).stream().anyMatch(Appeal::open)) {
            return new Waits(words.of("candidacy.desk.appeal"), true, true);
        }
        if (doors.bars().of(review.id()).stream().anyMatch(bar -> bar.state(today) == BarState.WAITING)) {
            return new Waits(words.of("candidacy.desk.bar"), true, true);
        }
        if (found.stream().anyMatch(finding -> finding.noticeOn() == null)) {
            return new Waits(words.of("candidacy.desk.notice"), true, true);
        }
        return new Waits(words.of(found.isEmpty() ? "candidacy.desk.clear" : "candidacy.desk.found"), false, false);
    }
}
