package org.huanjie.polling.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.Book;
import org.huanjie.polling.desk.BookEntry;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Mark;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.slip.SlipNumbers;
import org.huanjie.polling.slip.VoterSlips;
import org.huanjie.polling.web.Place;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 发票台页的编制 — puts the desk's page together, or the list alone as its script asks for it. */
@Component
class DeskPages {

    static final String FRAGMENT = "X-Fragment";

    private static final int SHOWN = 12;

    private final Place place;
    private final Preparation preparation;
    private final Proxies proxies;
    private final Book book;
    private final Polling polling;
    private final VoterSlips slips;

    DeskPages(
            Place place, Preparation preparation, Proxies proxies, Book book, Polling polling, VoterSlips slips) {
        this.slips = slips;
        this.proxies = proxies;
        this.place = place;
        this.preparation = preparation;
        this.book = book;
        this.polling = polling;
    }

    /** Whom a text finds; nobody for an empty one. */
    DeskPage found(String village, String desk, String text, HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var rows = text.isBlank()
                ? List.<DeskPage.Row>of()
                : entries(village, election, text).stream()
                        .map(entry -> row(election.id(), entry, "", words))
                        .toList();
        return page(election, desk, text, rows, request);
    }

    // a slip's number finds its voter and nobody else (R-RG-9)
    private List<BookEntry> entries(String village, Election election, String text) {
        var number = SlipNumbers.one(text);
        return number.isEmpty()
                ? book.search(village, election.id(), text, SHOWN)
                : slips.holder(election, number.getAsInt()).flatMap(voter -> book.find(election.id(), voter)).stream()
                        .toList();
    }

    /** One voter alone, standing large: the one of this id, or the principal whom they draw for. */
    DeskPage chosen(String village, String desk, String voter, String principal, HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var rows = Place.id(voter).flatMap(id -> book.find(election.id(), id)).stream()
                .map(entry -> row(election.id(), entry, principal.isEmpty() ? voter : principal, words))
                .toList();
        return page(election, desk, "", rows, request);
    }

    Verdicts verdicts(String village, UUID desk, HttpServletRequest request) {
        return new Verdicts(village, desk.toString(), "", request);
    }

    /** 发票结果的编制 — an answer names the voter that it is about, so that the desk shows it over nobody else. */
    final class Verdicts {

        private final String village;
        private final String desk;
        private final String voter;
        private final HttpServletRequest request;

        private Verdicts(String village, String desk, String voter, HttpServletRequest request) {
            this.village = village;
            this.desk = desk;
            this.voter = voter;
            this.request = request;
        }

        Verdicts about(VoterId one) {
            return new Verdicts(village, desk, one.toString(), request);
        }

        IssuePage said(String kind, String headline, String detail) {
            return said(kind, headline, detail, left(place.vote(village), desk, place.words(request)));
        }

        IssuePage said(String kind, String headline, String detail, String left) {
            return new IssuePage(
                    kind,
                    headline,
                    detail,
                    left,
                    voter,
                    "/villages/" + village + "/polling/desk?desk=" + desk,
                    request.getHeader(FRAGMENT) != null);
        }
    }

    private String left(Election election, String desk, Words words) {
        return preparation.of(election.id()).desks().stream()
                .filter(one -> one.id().toString().equals(desk))
                .findFirst()
                .map(one -> words.of("polling.desk.left", one.left()))
                .orElse("");
    }

    static String state(Mark mark, Words words) {
        var time = mark.minute()
                .map(minute -> DateTimeFormatter.ofPattern("HH:mm").format(minute))
                .orElse("");
        return words.of(
                mark.byProxy() ? "polling.desk.drawn-by-agent" : "polling.desk.drawn",
                time,
                mark.desk().orElse(""));
    }

    private DeskPage page(
            Election election, String desk, String text, List<DeskPage.Row> rows, HttpServletRequest request) {
        var words = place.words(request);
        boolean fragment = request.getHeader(FRAGMENT) != null;
        var desks = preparation.of(election.id()).desks();
        var at = desks.stream().filter(one -> one.id().toString().equals(desk)).findFirst();
        if (at.isEmpty() && desks.size() == 1) {
            at = Optional.of(desks.getFirst());
        }
        return new DeskPage(
                election.village(),
                place.name(election.village()),
                election.id().toString(),
                choices(desks, at, words),
                at.map(one -> one.id().toString()).orElse(""),
                at.map(one -> words.of("polling.desk.left", one.left())).orElse(""),
                at.map(Desk::open).orElse(false),
                text,
                rows,
                fragment ? Optional.empty() : Optional.of(polling.accountView(election)),
                fragment);
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

    private DeskPage.Row row(ElectionId election, BookEntry entry, String chosen, Words words) {
        var voter = entry.voter();
        return new DeskPage.Row(
                new DeskPage.Person(
                        voter.id().toString(),
                        voter.name(),
                        about(voter, words),
                        entry.mark()
                                .map(mark -> state(mark, words))
                                .or(() -> entry.agentName().map(agent -> words.of("polling.desk.delegated", agent)))
                                .orElseGet(() -> words.of("polling.desk.not-drawn")),
                        entry.mark().isPresent(),
                        voter.id().toString().equals(chosen)),
                principals(election, entry, chosen, words));
    }

    // with what the agent is to each: whoever hands out sees whether the paper and the person fit
    private List<DeskPage.Person> principals(ElectionId election, BookEntry entry, String chosen, Words words) {
        if (entry.principals().isEmpty()) {
            return List.of();
        }
        var kinships = proxies.carriedBy(election, entry.voter().id());
        return entry.principals().stream()
                .map(principal ->
                        principal(principal, Optional.ofNullable(kinships.get(principal.id())), chosen, words))
                .toList();
    }

    private static DeskPage.Person principal(
            BookEntry.Principal principal, Optional<Kinship> kinship, String chosen, Words words) {
        var about = principal.voter().map(card -> about(card, words)).orElse("");
        return new DeskPage.Person(
                principal.id().toString(),
                principal.voter().map(VoterCard::name).orElse("—"),
                kinship.map(kin -> words.of("polling.desk.agent-is", about, words.of("polling.kinship." + kin)))
                        .orElse(about),
                principal.mark().map(mark -> state(mark, words)).orElseGet(() -> words.of("polling.desk.not-drawn")),
                principal.mark().isPresent(),
                principal.id().toString().equals(chosen));
    }

    private static String about(VoterCard voter, Words words) {
        return words.of(
                "polling.desk.about", words.of("polling.sex." + voter.sex()), voter.group(), voter.maskedNumber());
    }
}
