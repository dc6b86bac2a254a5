package org.huanjie.candidacy.review.own.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.own.web.MinePage.Fact;
import org.huanjie.candidacy.review.remedy.Appeal;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ListBar;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本人页的发现 — each finding with its reasons, the bar that rests on it, and what the person has said to it. */
@Component
class MineFindings {

    private final Findings findings;
    private final FindingFacts facts;
    private final Bars bars;
    private final Appeals appeals;
    private final MineSignatures signatures;
    private final Clock clock;

    MineFindings(
            Findings findings,
            FindingFacts facts,
            Bars bars,
            Appeals appeals,
            MineSignatures signatures,
            Clock clock) {
        this.findings = findings;
        this.facts = facts;
        this.bars = bars;
        this.appeals = appeals;
        this.signatures = signatures;
        this.clock = clock;
    }

    List<MinePage.Finding> of(Review review, Said said, Words words) {
        var signed = signatures.of(review.id());
        return findings.of(review.id()).stream()
                .map(finding -> finding(review, finding, signed, said, words))
                .toList();
    }

    private MinePage.Finding finding(
            Review review, ReviewFinding finding, Map<UUID, Signature> signed, Said said, Words words) {
        var all = new ArrayList<>(facts.of(review, finding, words));
        var handed = finding.noticeOn();
        var lifted = finding.liftedOn();
        FindingFacts.add(
                all,
                words,
                "notice",
                handed == null ? words.of("candidacy.mine.no-notice") : Wording.of(words, handed));
        MineSignatures.add(all, signed, finding.id(), words);
        if (lifted != null) {
            FindingFacts.add(all, words, "lifted", Wording.of(words, lifted));
        }
        bars.of(review.id()).stream()
                .filter(bar -> bar.finding().equals(finding.id()))
                .forEach(bar -> add(all, bar, words));
        appeals.answers(finding).forEach(text -> FindingFacts.add(all, words, "answer", text));
        var appealed = appeals.of(review.id()).stream()
                .filter(appeal -> appeal.finding().equals(finding.id()))
                .toList();
        appealed.forEach(appeal -> add(all, appeal, words));
        var until = appeals.until(finding);
        boolean open =
                finding.stands() && appealed.isEmpty() && !LocalDate.now(clock).isAfter(until);
        return new MinePage.Finding(
                finding.id().toString(),
                facts.title(review, finding, words),
                all,
                open,
                handed == null
                        ? words.of("candidacy.mine.appeal.no-notice")
                        : words.of("candidacy.mine.appeal.until", Wording.of(words, until)),
                form("answer-", finding, said),
                form("appeal-", finding, said));
    }

    // several findings ask for the same
    private static Form form(String what, ReviewFinding finding, Said said) {
        var first = what + finding.id() + "-";
        return (first.equals(said.form()) ? said.sent() : Form.EMPTY).among(first);
    }

    private void add(List<Fact> all, ListBar bar, Words words) {
        var ended = bar.endedBecause();
        var state = Wording.of(words, bar.state(LocalDate.now(clock)));
        FindingFacts.add(
                all,
                words,
                "bar",
                words.of(
                        "candidacy.mine.bar",
                        Wording.of(words, bar.decidedOn()),
                        Wording.of(words, bar.confirmBy()),
                        state));
        if (ended != null) {
            FindingFacts.add(all, words, "bar-ended", Wording.of(words, ended));
        }
        FindingFacts.add(all, words, "bar-reasons", bars.reasons(bar));
    }

    private static void add(List<Fact> all, Appeal appeal, Words words) {
        var upheld = appeal.upheld();
        FindingFacts.add(all, words, "appeal", appeal.text());
        FindingFacts.add(
                all,
                words,
                "appeal-decision",
                upheld == null
                        ? words.of("candidacy.mine.appeal.open", Wording.of(words, appeal.dueOn()))
                        : words.of(
                                upheld ? "candidacy.mine.appeal.upheld" : "candidacy.mine.appeal.rejected",
                                appeal.reasons()));
    }

    /**
     * 刚才所填 — a form of this page that was not taken, as it comes back.
     *
     * @param form its prefix; empty where none was sent
     */
    record Said(String form, Form sent) {

        static final Said NOTHING = new Said("", Form.EMPTY);
    }
}
