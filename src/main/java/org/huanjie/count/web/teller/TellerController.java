package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.UndoReason;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 录票 — one sheet at a time, as it is called; undoing one; a code for who is written in. */
@Controller
class TellerController {

    private static final Pattern WRITE_IN = Pattern.compile("\\s*[a-fA-F]?[wW]\\s*(\\S.*)");

    private final CountPages pages;
    private final WriteInSearch search;
    private final Calling calling;

    TellerController(CountPages pages, WriteInSearch search, Calling calling) {
        this.pages = pages;
        this.search = search;
        this.calling = calling;
    }

    /** By the form of the page, without a script. */
    @AllowedAtCount(CountAuthority.KEY)
    @PostMapping("/villages/{village}/count/{body}/sheet")
    Answer sheet(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam SittingId sitting,
            @RequestParam UUID token,
            @RequestParam int number,
            @RequestParam String keys,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        var name = WRITE_IN.matcher(Typing.folded(keys));
        if (name.matches()) {
            return pages.page(election, who, CountPages.Said.NOTHING, name.group(1), request);
        }
        var reading = calling.key(election.id(), new Keyed(sitting, token, number, keys, 0), who);
        var said = ReadingWords.said(reading, calling.names(election.id()), pages.words(request));
        return pages.page(
                election,
                who,
                reading instanceof Calling.Reading.Refused(var reasons, boolean later)
                        ? new CountPages.Said("", keys, reasons)
                        : new CountPages.Said(said, "", List.of()),
                "",
                request);
    }

    @AllowedAtCount(CountAuthority.UNDO)
    @PostMapping("/villages/{village}/count/{body}/undo")
    Answer undo(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam int number,
            @RequestParam UndoReason reason,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (calling.undo(election.id(), number, reason, who)) {
            case Verdict.Done(var undone) -> Redirect.to(CountPages.path(election), "count.notice.undone", undone);
            case Verdict.Refused(var reasons) ->
                pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
        };
    }

    @AllowedAtCount(CountAuthority.KEY)
    @PostMapping("/villages/{village}/count/{body}/write-in")
    Answer writeIn(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Post post,
            @RequestParam VoterId voter,
            @RequestParam(defaultValue = "") String q,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        var against = search.unlessFound(election, q, voter);
        if (!against.isEmpty()) {
            return pages.page(election, who, new CountPages.Said("", "", against), q, request);
        }
        return switch (calling.writeIn(election.id(), post, voter, who)) {
            case Verdict.Done<BallotName> _ -> Redirect.to(CountPages.path(election), "count.notice.written-in");
            case Verdict.Refused(var reasons) ->
                pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
        };
    }
}
