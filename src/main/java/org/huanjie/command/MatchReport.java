package org.huanjie.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.huanjie.candidacy.review.match.LineFault;
import org.huanjie.candidacy.review.match.MatchAnswer;
import org.huanjie.candidacy.review.match.MatchHit;
import org.huanjie.candidacy.review.match.MatchRequest;
import org.huanjie.candidacy.review.match.Matched;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;

/** 对照的说明 — what is said on the organ's own screen, in plain words: what was found, what could not be read, what would be handed in. */
record MatchReport(PrintWriter out, Words words) {

    private static final int SHOWN = 100;

    /** After a match. */
    void matched(Matched done, Path answer) {
        say("command.match.lines", done.lines(), done.skipped());
        if (done.left() > 0) {
            say("command.match.left", done.left());
            for (var fault : done.faults().stream().limit(SHOWN).toList()) {
                fault(fault);
            }
            if (done.left() > SHOWN) {
                say("command.match.more", done.left() - SHOWN);
            }
        }
        say("command.match.found", done.people(), done.answer().hits().size());
        say("command.match.written", answer);
    }

    /** What an answer says, before it is handed in. */
    void checked(MatchRequest request, MatchAnswer answer) {
        var question = request.question();
        say(
                "command.match.asked",
                question.organ(),
                question.id(),
                question.day(),
                request.marks().size());
        question.criteria()
                .forEach(one -> say("command.match.criterion", one.code(), words.chinese() ? one.zh() : one.en()));
        if (answer.hits().isEmpty()) {
            say("command.match.nothing");
        } else {
            say("command.match.hits", answer.hits().size());
            int number = 0;
            for (var hit : answer.hits()) {
                hit(++number, hit);
            }
        }
        say("command.match.no-more");
    }

    /** Why a file is not taken: each reason with its number and what to do. */
    void refused(String file, List<Reason> reasons) {
        say("command.match.refused", file);
        int number = 0;
        for (var reason : reasons.stream().limit(SHOWN).toList()) {
            var said = reason.said(words);
            line(++number + ". " + said.text() + " " + said.remedy());
        }
        if (reasons.size() > SHOWN) {
            say("command.match.more", reasons.size() - SHOWN);
        }
    }

    private void fault(LineFault fault) {
        var said = fault.reason().said(words);
        say("command.match.line", fault.line(), said.text(), said.remedy());
    }

    private void hit(int number, MatchHit hit) {
        say("command.match.hit", number, hit.document(), hit.day(), hit.criterion());
        hit.until().ifPresent(until -> say("command.match.until", until));
        if (hit.oldNumber()) {
            say("command.match.old");
        }
    }

    // numbers as they are, and one line whatever a file's name holds
    private void say(String key, Object... arguments) {
        var plain = new Object[arguments.length];
        for (int n = 0; n < arguments.length; n++) {
            plain[n] = String.valueOf(arguments[n]);
        }
        line(words.of(key, plain));
    }

    private void line(String text) {
        out.println(text.replaceAll("\\R", " "));
    }
}
