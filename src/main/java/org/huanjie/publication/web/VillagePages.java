package org.huanjie.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.Body;
import org.huanjie.election.PostSeats;
import org.huanjie.election.Stage;
import org.huanjie.election.Wording;
import org.huanjie.polling.HourTotal;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.VillagePage.Hour;
import org.huanjie.publication.web.VillagePage.Link;
import org.huanjie.publication.web.VillagePage.Next;
import org.huanjie.publication.web.VillagePage.Objecting;
import org.huanjie.publication.web.VillagePage.Part;
import org.huanjie.publication.web.VillagePage.Turnout;
import org.huanjie.region.Division;
import org.huanjie.roll.RollState;
import org.huanjie.shell.Words;

/** 村公开页的写法 — puts a village's public record into words that a villager uses. */
final class VillagePages {

    private final Words words;
    private final PublicVillage record;
    private final String address;
    private final Optional<PublicElection> committee;

    VillagePages(Words words, PublicVillage record) {
        this.words = words;
        this.record = record;
        this.address = "/v/" + record.village().code();
        this.committee = record.elections().stream()
                .filter(line -> line.election().body() == Body.VILLAGERS_COMMITTEE)
                .findFirst();
    }

    VillagePage page() {
        return new VillagePage(
                record.village().name(),
                record.village().code(),
                record.above().stream()
                        .filter(division -> !division.equals(record.village()))
                        .sorted(java.util.Comparator.comparing(Division::code).reversed())
                        .map(Division::name)
                        .collect(Collectors.joining(words.of("public.join"))),
                record.elections().stream().anyMatch(VillagePages::live),
                committee
                        .map(this::next)
                        .orElseGet(() -> new Next(words.of("public.next.none"), "", "", Optional.empty())),
                new Steps(words, record, committee).steps(),
                record.elections().stream()
                        .filter(VillagePages::begun)
                        .map(this::part)
                        .toList(),
                turnout(),
                objecting());
    }

    private Next next(PublicElection election) {
        var day = Optional.ofNullable(election.election().day());
        return switch (election.election().stage()) {
            case PREPARING ->
                new Next(
                        words.of("public.next.preparing"),
                        "",
                        words.of("public.next.preparing.note"),
                        Optional.empty());
            case ROLL_PUBLISHED ->
                new Next(
                        words.of("public.next.object"),
                        words.of(
                                "public.until",
                                record.roll().objectionsUntil().map(this::date).orElse("")),
                        words.of("public.next.object.note"),
                        rollLink());
            case POLLING ->
                new Next(
                        words.of("public.next.polling"),
                        day.map(this::date).orElse(""),
                        words.of("public.next.vote.note"),
                        Optional.empty());
            case COUNTING ->
                new Next(
                        words.of("public.next.counting"),
                        day.map(this::date).orElse(""),
                        words.of("public.next.counting.note"),
                        Optional.empty());
            case DECLARED, FILED ->
                new Next(
                        words.of("public.next.handover"),
                        day.map(vote -> words.of("public.by", date(vote.plusDays(Steps.HANDOVER_DAYS))))
                                .orElse(""),
                        words.of("public.next.handover.note"),
                        Optional.empty());
            case HANDED_OVER, ARCHIVED ->
                new Next(words.of("public.next.over"), "", words.of("public.next.over.note"), Optional.empty());
            default ->
                new Next(
                        words.of("public.next.vote"),
                        day.map(this::date).orElse(""),
                        words.of("public.next.vote.note"),
                        rollLink());
        };
    }

    private Part part(PublicElection line) {
        return new Part(
                Wording.of(words, line.election().body()),
                Wording.of(words, line.election().stage()),
                facts(line),
                posts(line),
                line.board().map(new Counted(words)::board),
                line.result().map(new Counted(words)::result),
                line.result()
                        .map(result -> new Link(
                                words.of("public.file", result.fileHash().substring(0, 12)),
                                address + "/count/" + line.election().body().name() + ".json")));
    }

    private String facts(PublicElection line) {
        var facts = new ArrayList<String>();
        Optional.ofNullable(line.election().day())
                .ifPresent(day -> facts.add(words.of("public.day", Wording.of(words, day))));
        if (line.election().seats() > 0) {
            facts.add(words.of("public.seats", line.election().seats()));
        }
        if (line.turnout().registered() > 0 && line.election().body() != Body.VILLAGERS_COMMITTEE) {
            facts.add(words.of(
                    "public.present",
                    line.turnout().registered(),
                    line.turnout().marked()));
        }
        return String.join(words.of("public.join"), facts);
    }

    private List<VillagePage.Post> posts(PublicElection line) {
        return line.candidates().stream()
                .collect(Collectors.groupingBy(Candidate::post, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(post -> new VillagePage.Post(
                        words.of(
                                "public.post",
                                Wording.of(words, post.getKey()),
                                seats(line, post.getKey().name())),
                        post.getValue().stream().map(Candidate::name).toList()))
                .toList();
    }

    private static int seats(PublicElection line, String post) {
        return line.posts().stream()
                .filter(seats -> seats.post().name().equals(post))
                .mapToInt(PostSeats::seats)
                .sum();
    }

    private Optional<Turnout> turnout() {
        return committee
                .map(PublicElection::turnout)
                .filter(turnout -> turnout.registered() > 0)
                .map(turnout -> new Turnout(
                        words.of("public.percent", turnout.hundredths() / 100.0),
                        words.of("public.turnout.of", turnout.marked(), turnout.registered()),
                        record.hours().stream().map(this::hour).toList(),
                        record.hours().stream()
                                .mapToInt(HourTotal::issued)
                                .max()
                                .orElse(1)));
    }

    private Hour hour(HourTotal total) {
        return new Hour(
                words.of("public.hour", total.hour().getHour(), total.hour().getHour() + 1),
                words.of("public.ballots", total.issued()),
                total.issued());
    }

    private Objecting objecting() {
        return new Objecting(
                record.roll().state() == RollState.POSTED
                        ? words.of(
                                "public.object.until",
                                record.roll().objectionsUntil().map(this::date).orElse(""))
                        : words.of("public.object.always"),
                rollLink());
    }

    private Optional<Link> rollLink() {
        return record.roll().state() == RollState.POSTED
                ? Optional.of(new Link(words.of("public.roll.link"), address + "/roll"))
                : Optional.empty();
    }

    private static boolean live(PublicElection line) {
        return line.board().isPresent() || line.election().stage() == Stage.POLLING;
    }

    private static boolean begun(PublicElection line) {
        return line.election().stage() != Stage.PREPARING;
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("public.date"), words.locale())
                .format(day);
    }
}
