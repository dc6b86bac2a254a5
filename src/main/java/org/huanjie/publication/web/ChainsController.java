package org.huanjie.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Head;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 链头 — how far the chains of one's own division and those below it have come, to be printed or kept as a file. */
@Controller
class ChainsController {

    private final Ledger ledger;
    private final Divisions divisions;
    private final Frames frames;

    ChainsController(Ledger ledger, Divisions divisions, Frames frames) {
        this.ledger = ledger;
        this.divisions = divisions;
        this.frames = frames;
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping("/chains")
    Answer heads(SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var lines = ledger.heads(who.division()).stream()
                .map(head -> new ChainsPage.Line(
                        name(head), head.division(), head.number(), head.hash(), Wording.of(words, head.at())))
                .toList();
        return new ChainsPage(lines);
    }

    /** One line a head, as {@code huanjie check --head} takes it. */
    @Allowed(to = Permission.AUDIT)
    @GetMapping("/chains/heads.txt")
    ResponseEntity<String> file(SignedIn who) {
        var lines = ledger.heads(who.division()).stream()
                .map(head -> head.division() + ":" + head.number() + ":" + head.hash() + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"heads-" + who.division() + ".txt\"")
                .body(lines);
    }

    private String name(Head head) {
        return divisions.find(head.division()).map(Division::name).orElse("—");
    }
}
