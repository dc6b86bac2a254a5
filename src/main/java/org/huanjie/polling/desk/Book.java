package org.huanjie.polling.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选民票册 — the roll as the desk looks things up in it: who has drawn, who may draw for whom. */
@Service
@Transactional(readOnly = true)
public class Book {

    private final Roll roll;
    private final Electors electors;
    private final Clock clock;

    Book(Roll roll, Electors electors, Clock clock) {
        this.roll = roll;
        this.electors = electors;
        this.clock = clock;
    }

    /** Entries by whatever finds a voter on the roll. */
    public List<BookEntry> search(String village, ElectionId election, String text, int limit) {
        return entries(election, roll.search(village, text, limit));
    }

    public Optional<BookEntry> find(ElectionId election, VoterId voter) {
        return roll.find(voter)
                .flatMap(card -> entries(election, List.of(card)).stream().findFirst());
    }

    private List<BookEntry> entries(ElectionId election, List<VoterCard> cards) {
        var ids = cards.stream().map(VoterCard::id).toList();
        Map<VoterId, Electors.Row> rows =
                electors.among(election, ids).stream().collect(Collectors.toMap(Electors.Row::voter, row -> row));
        var principals = electors.principalsOf(election, ids);
        return cards.stream()
                .flatMap(card -> Stream.ofNullable(rows.get(card.id())).map(row -> entry(card, row, principals)))
                .toList();
    }

    private BookEntry entry(VoterCard card, Electors.Row row, List<Electors.Row> principals) {
        return new BookEntry(
                card,
                mark(row, clock.getZone()),
                Optional.ofNullable(row.agent()).map(this::name),
                principals.stream()
                        .filter(principal -> Objects.equals(principal.agent(), card.id()))
                        .map(principal -> new BookEntry.Principal(
                                principal.voter(), roll.find(principal.voter()), mark(principal, clock.getZone())))
                        .toList());
    }

    private String name(VoterId voter) {
        return roll.find(voter).map(VoterCard::name).orElse("—");
    }

    public static Optional<Mark> mark(Electors.Row row, ZoneId zone) {
        return row.marked()
                ? Optional.of(new Mark(
                        Optional.ofNullable(row.desk()),
                        Optional.ofNullable(row.minute())
                                .map(minute -> minute.atZoneSameInstant(zone).toLocalDateTime()),
                        row.byProxy()))
                : Optional.empty();
    }
}
