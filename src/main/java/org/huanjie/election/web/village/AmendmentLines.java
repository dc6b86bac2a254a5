package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.amendment.Amendment;
import org.huanjie.election.amendment.Amendments;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Component;

/** 改正行 — what was put right of an election's records, in the reader's words. */
@Component
class AmendmentLines {

    private final Amendments amendments;

    AmendmentLines(Amendments amendments) {
        this.amendments = amendments;
    }

    List<String> of(Election election, Amendment.What what, Words words) {
        return amendments.of(election.id()).stream()
                .filter(one -> one.what() == what)
                .map(one -> words.of(
                        one.withdrawn() ? "election.amendment.line.withdrawn" : "election.amendment.line",
                        what == Amendment.What.MEETING ? meeting(one, words) : document(one, words),
                        one.why(),
                        Wording.of(words, one.at()),
                        one.by()))
                .toList();
    }

    private static String meeting(Amendment one, Words words) {
        return words.of(
                "election.amendment.meeting.before",
                day(one.before("held"), words),
                Wording.of(words, MeetingKind.valueOf(one.before("kind"))),
                one.before("due"),
                one.before("present"),
                one.before("in_favour"));
    }

    private static String document(Amendment one, Words words) {
        return words.of(
                "election.amendment.document.before",
                Wording.of(words, DocumentKind.valueOf(one.before("kind"))),
                one.before("title"),
                one.before("number"),
                day(one.before("dated"), words));
    }

    private static String day(String text, Words words) {
        return Typing.day(text).map(day -> Wording.of(words, day)).orElse(text);
    }
}
