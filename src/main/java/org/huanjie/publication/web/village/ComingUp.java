package org.huanjie.publication.web.village;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.village.VillagePage.Next;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 下一步的写法 — what the village's people wait for, when, and where they can go for it. */
final class ComingUp {

    private final Words words;
    private final PublicVillage record;
    private final String address;

    ComingUp(Words words, PublicVillage record, String address) {
        this.words = words;
        this.record = record;
        this.address = address;
    }

    Next next(PublicElection election) {
        return said(election).with(new QuickWays(words, record, address).of(election));
    }

    private Next said(PublicElection election) {
        var day = Optional.ofNullable(election.election().day());
        if (election.voiding().isPresent()) {
            return new Next(
                    words.of("public.next.void"),
                    "",
                    words.of(
                            "public.next.void.note",
                            Wording.of(words, election.voiding().get().organisedBy())),
                    List.of());
        }
        return switch (election.election().stage()) {
            case PREPARING ->
                new Next(
                        words.of("public.next.preparing"),
                        "",
                        words.of("public.next.preparing.note"),
                        List.of());
            case ROLL_PUBLISHED ->
                new Next(
                        words.of("public.next.object"),
                        words.of(
                                "public.until",
                                record.roll().objectionsUntil().map(this::date).orElse("")),
                        words.of("public.next.object.note"),
                        List.of());
            case POLLING ->
                new Next(
                        words.of("public.next.polling"),
                        day.map(this::date).orElse(""),
                        voteNote(election),
                        List.of());
            case COUNTING ->
                new Next(
                        words.of("public.next.counting"),
                        day.map(this::date).orElse(""),
                        words.of("public.next.counting.note"),
                        List.of());
            case DECLARED, FILED ->
                new Next(
                        words.of("public.next.handover"),
                        handOverBy(),
                        words.of("public.next.handover.note"),
                        List.of());
            case HANDED_OVER, ARCHIVED ->
                new Next(words.of("public.next.over"), "", words.of("public.next.over.note"), List.of());
            default ->
                new Next(
                        words.of("public.next.round." + election.election().round()),
                        day.map(this::date).orElseGet(() -> deadline(election)),
                        voteNote(election),
                        List.of());
        };
    }

    // hour and place first: what most come to the page for
    private String voteNote(PublicElection election) {
        return election.list().arrangements().stream()
                .filter(one -> one.occasion() == Occasion.VOTE && one.day().equals(election.election().day()))
                .findFirst()
                .map(one -> words.of("public.next.vote.where", one.hours(words), one.places(words), words.of("public.next.vote.note")))
                .orElseGet(() -> words.of("public.next.vote.note"));
    }

    private String handOverBy() {
        return record.due()
                .handOver()
                .map(by -> words.of("public.by", date(by)))
                .orElse("");
    }

    private String deadline(PublicElection line) {
        return Optional.ofNullable(line.election().deadline())
                .map(day -> words.of("public.by", date(day)))
                .orElse("");
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("public.date"), words.locale())
                .format(day);
    }
}
