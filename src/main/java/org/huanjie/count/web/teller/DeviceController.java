package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.keying.Tellers;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 计票设备 — what a teller's device sends from its queue, and asks while a name is typed. Its answers are data, not pages. */
@Controller
class DeviceController {

    /**
     * 回执 — what became of one keying.
     *
     * @param acknowledged the token of the keying, where it is taken and the device may forget it; else empty
     * @param later whether the same keying may be sent again when what hinders it is settled
     */
    record Receipt(
            String acknowledged, String state, int number, boolean later, String said, List<Reason.Said> faults) {}

    /** 另选代码. */
    record Code(int code, String name, List<Reason.Said> faults) {}

    private final CountPages pages;
    private final WriteInSearch search;
    private final Calling calling;
    private final Tellers tellers;

    DeviceController(CountPages pages, WriteInSearch search, Calling calling, Tellers tellers) {
        this.pages = pages;
        this.search = search;
        this.calling = calling;
        this.tellers = tellers;
    }

    @AllowedAtCount(CountAuthority.KEY)
    @PostMapping("/villages/{village}/count/{body}/keying")
    ResponseEntity<Receipt> keying(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam SittingId sitting,
            @RequestParam UUID token,
            @RequestParam int number,
            @RequestParam String keys,
            @RequestParam(defaultValue = "0") int unsent,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        var election = pages.election(village, body);
        var reading = calling.key(election.id(), new Keyed(sitting, token, number, keys, unsent), who);
        var said = ReadingWords.said(reading, calling.names(election.id()), words);
        return switch (reading) {
            case Calling.Reading.Read read -> taken(token, "READ", read.number(), said);
            case Calling.Reading.Kept kept -> taken(token, "KEPT", kept.number(), said);
            case Calling.Reading.Differs differs -> taken(token, "DIFFERS", differs.number(), said);
            case Calling.Reading.Repeated repeated -> taken(token, "REPEATED", repeated.number(), said);
            case Calling.Reading.Refused(var reasons, boolean later) ->
                ResponseEntity.unprocessableContent()
                        .body(new Receipt("", "REFUSED", number, later, "", Reason.said(words, reasons)));
        };
    }

    /** How many keyings wait on the device: when it comes back, and when one is given up. */
    @AllowedAtCount(CountAuthority.KEY)
    @PostMapping("/villages/{village}/count/{body}/unsent")
    ResponseEntity<Void> unsent(
            @PathVariable String village, @PathVariable String body, @RequestParam int unsent, SignedIn who) {
        tellers.report(pages.election(village, body).id(), Math.clamp(unsent, 0, 100_000), who);
        return ResponseEntity.noContent().build();
    }

    @AllowedAtCount(CountAuthority.KEY)
    @GetMapping("/villages/{village}/count/{body}/roll")
    ResponseEntity<List<CountPage.Found>> roll(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam String q,
            HttpServletRequest request) {
        return ResponseEntity.ok(search.found(pages.election(village, body), q, pages.words(request)));
    }

    @AllowedAtCount(CountAuthority.KEY)
    @PostMapping("/villages/{village}/count/{body}/written-in")
    ResponseEntity<Code> writtenIn(
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
            return ResponseEntity.unprocessableContent()
                    .body(new Code(0, "", Reason.said(pages.words(request), against)));
        }
        return switch (calling.writeIn(election.id(), post, voter, who)) {
            case Verdict.Done(var name) -> ResponseEntity.ok(new Code(name.code(), name.label(), List.of()));
            case Verdict.Refused(var reasons) ->
                ResponseEntity.unprocessableContent().body(new Code(0, "", Reason.said(pages.words(request), reasons)));
        };
    }

    private static ResponseEntity<Receipt> taken(UUID token, String state, int number, String said) {
        return ResponseEntity.ok(new Receipt(token.toString(), state, number, false, said, List.of()));
    }
}
