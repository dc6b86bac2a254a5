package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.Allowed;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Election;
import org.huanjie.election.Reason;
import org.huanjie.polling.Book;
import org.huanjie.polling.BookEntry;
import org.huanjie.polling.Desk;
import org.huanjie.polling.Issuing;
import org.huanjie.polling.Mark;
import org.huanjie.polling.Polling;
import org.huanjie.polling.Preparation;
import org.huanjie.polling.TakeBack;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发票台 — finds a voter, hands out one ballot, takes one back. */
@Controller
class DeskController {

    private static final int SHOWN = 12;
    private static final String FRAGMENT = "X-Fragment";

    private final Place place;
    private final Preparation preparation;
    private final Book book;
    private final Issuing issuing;
    private final Polling polling;

    DeskController(Place place, Preparation preparation, Book book, Issuing issuing, Polling polling) {
        this.polling = polling;
        this.place = place;
        this.preparation = preparation;
        this.book = book;
        this.issuing = issuing;
    }

    @Allowed(Role.BALLOT_ISSUER)
    @GetMapping("/villages/{village}/polling/desk")
    Answer desk(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        var election = place.vote(village);
        var desks = preparation.of(election.id()).desks();
        var at = desks.stream().filter(one -> one.id().toString().equals(desk)).findFirst();
        if (at.isEmpty() && desks.size() == 1) {
            at = Optional.of(desks.getFirst());
        }
        var words = place.words(request);
        return new DeskPage(
                village,
                place.name(village),
                election.id().toString(),
                choices(desks, at, words),
                at.map(one -> one.id().toString()).orElse(""),
                at.map(Desk::open).orElse(false),
                q.strip(),
                q.isBlank() ? List.of() : rows(election, q, words),
                request.getHeader(FRAGMENT) == null ? Optional.of(polling.accountView(election)) : Optional.empty(),
                request.getHeader(FRAGMENT) != null);
    }

    /**
     * Hands out one ballot: three statements and nothing else, so the page sends along whatever the answer needs.
     *
     * @param name as the desk sees it; only ever shown back to the one who sent it
     */
    @Allowed(Role.BALLOT_ISSUER)
    @PostMapping("/villages/{village}/polling/issue")
    Answer issue(
            @PathVariable String village,
            @RequestParam UUID election,
            @RequestParam UUID desk,
            @RequestParam UUID voter,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(defaultValue = "") String name,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        return switch (issuing.issue(village, election, desk, voter, agent, who)) {
            case Issuing.Issue.Issued issued ->
                answer(
                        "ISSUED",
                        words.of(issued.byProxy() ? "polling.desk.issued-by-proxy" : "polling.desk.issued", name),
                        words.of("polling.desk.one-ballot"),
                        village,
                        desk,
                        request);
            case Issuing.Issue.Already already ->
                answer(
                        "ALREADY",
                        words.of("polling.desk.already", name),
                        state(already.mark(), words),
                        village,
                        desk,
                        request);
            case Issuing.Issue.Refused refused -> refused(refused.reasons(), village, desk, request);
        };
    }

    @Allowed({Role.BALLOT_ISSUER, Role.ELECTION_COMMITTEE})
    @PostMapping("/villages/{village}/polling/take-back")
    Answer takeBack(
            @PathVariable String village,
            @RequestParam UUID election,
            @RequestParam UUID desk,
            @RequestParam UUID voter,
            @RequestParam TakeBack reason,
            @RequestParam(defaultValue = "") String name,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        return switch (issuing.takeBack(village, election, voter, reason, who)) {
            case Issuing.Taking.TakenBack taken ->
                answer(
                        "TAKEN_BACK",
                        words.of("polling.desk.taken-back", name),
                        words.of(taken.spoiled() ? "polling.desk.counted-spoiled" : "polling.desk.counted-unused"),
                        village,
                        desk,
                        request);
            case Issuing.Taking.Refused refused -> refused(refused.reasons(), village, desk, request);
        };
    }

    @Allowed(Role.BALLOT_ISSUER)
    @PostMapping("/villages/{village}/polling/spoil")
    Answer spoil(
            @PathVariable String village,
            @RequestParam UUID election,
            @RequestParam UUID desk,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        return switch (issuing.spoil(village, election, desk, who)) {
            case Issuing.Spoiling.PutAside aside ->
                answer(
                        "TAKEN_BACK",
                        words.of("polling.desk.put-aside"),
                        words.of("polling.desk.counted-spoiled"),
                        village,
                        desk,
                        request);
            case Issuing.Spoiling.Refused refused -> refused(refused.reasons(), village, desk, request);
        };
    }

    private Answer refused(List<Reason> reasons, String village, UUID desk, HttpServletRequest request) {
        var said = Reason.said(place.words(request), reasons).getFirst();
        return answer("REFUSED", said.text(), said.remedy(), village, desk, request);
    }

    private static Answer answer(
            String kind, String headline, String detail, String village, UUID desk, HttpServletRequest request) {
        var back = "/villages/" + village + "/polling/desk?desk=" + desk;
        return new IssuePage(kind, headline, detail, back, request.getHeader(FRAGMENT) != null);
    }

    private static List<DeskPage.DeskChoice> choices(List<Desk> desks, Optional<Desk> at, Words words) {
        return desks.stream()
                .map(one -> new DeskPage.DeskChoice(
                        one.id().toString(),
                        one.name(),
                        words.of("polling.desk.left", one.left()),
                        at.filter(one::equals).isPresent()))
                .toList();
    }

    private List<DeskPage.Row> rows(Election election, String text, Words words) {
        return book.search(election.village(), election.id(), text, SHOWN).stream()
                .map(entry -> row(entry, words))
                .toList();
    }

    private static DeskPage.Row row(BookEntry entry, Words words) {
        var voter = entry.voter();
        var state = entry.mark()
                .map(mark -> state(mark, words))
                .or(() -> entry.agentName().map(agent -> words.of("polling.desk.delegated", agent)))
                .orElseGet(() -> words.of("polling.desk.not-drawn"));
        return new DeskPage.Row(
                voter.id().toString(),
                voter.name(),
                words.of(
                        "polling.desk.about",
                        words.of("polling.sex." + voter.sex()),
                        voter.group(),
                        voter.maskedNumber()),
                state,
                entry.mark().isPresent(),
                entry.principals().stream()
                        .map(principal -> new DeskPage.Principal(
                                principal.voter().toString(),
                                principal.name(),
                                principal
                                        .mark()
                                        .map(mark -> state(mark, words))
                                        .orElseGet(() -> words.of("polling.desk.not-drawn")),
                                principal.mark().isPresent()))
                        .toList());
    }

    private static String state(Mark mark, Words words) {
        var time = mark.minute()
                .map(minute -> DateTimeFormatter.ofPattern("HH:mm").format(minute))
                .orElse("");
        return words.of(
                mark.byProxy() ? "polling.desk.drawn-by-agent" : "polling.desk.drawn",
                time,
                mark.desk().orElse(""));
    }
}
