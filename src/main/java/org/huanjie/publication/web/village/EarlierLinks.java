package org.huanjie.publication.web.village;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Term;
import org.huanjie.publication.web.village.VillagePage.Link;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.term.TermAddress;

/** 往届链接 — what the terms before are called on a village's public page, and what an election between two of them is. */
final class EarlierLinks {

    private final Words words;
    private final String address;

    EarlierLinks(Words words, String address) {
        this.words = words;
        this.address = address;
    }

    List<Link> of(List<Term> earlier) {
        return earlier.stream()
                .map(term -> new Link(
                        term.interim()
                                ? words.of("public.earlier.interim", date(term.began()))
                                : words.of(
                                        "public.earlier.term",
                                        String.valueOf(term.began().getYear())),
                        TermAddress.BELOW + term.address() + address))
                .toList();
    }

    String named(Election election) {
        return election.procedure().interim()
                ? words.of(
                        "public.interim",
                        Wording.of(words, election.body()),
                        Wording.of(words, election.procedure()))
                : Wording.of(words, election.body());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("public.date"), words.locale())
                .format(day);
    }
}
