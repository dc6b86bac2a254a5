package org.huanjie.election.web.village;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.election.correction.Correction;
import org.huanjie.election.correction.Corrections;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 更正行 — what was put right of an election's records, in the reader's words. */
@Component
class CorrectionLines {

    private final Corrections corrections;

    CorrectionLines(Corrections corrections) {
        this.corrections = corrections;
    }

    List<String> of(Election election, Correction.What what, Words words) {
        return corrections.of(election.id()).stream()
                .filter(one -> one.what() == what)
                .map(one -> words.of(
                        one.withdrawn() ? "election.correction.line.withdrawn" : "election.correction.line",
                        what == Correction.What.MEETING ? meeting(one, words) : document(one, words),
                        one.why(),
                        Wording.of(words, one.at()),
                        one.by()))
                .toList();
    }

    private static String meeting(Correction one, Words words) {
        return words.of(
                "election.correction.meeting.before",
                day(one.before("held"), words),
                Wording.of(words, MeetingKind.valueOf(one.before("kind"))),
                one.before("due"),
                one.before("present"),
                one.before("in_favour"));
    }

    private static String document(Correction one, Words words) {
        return words.of(
                "election.correction.document.before",
                Wording.of(words, DocumentKind.valueOf(one.before("kind"))),
                one.before("title"),
                one.before("number"),
                day(one.before("dated"), words));
    }

    private static String day(String text, Words words) {
        return Wording.of(words, LocalDate.parse(text));
    }
}
