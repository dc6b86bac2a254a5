package org.huanjie.publication.web.village;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.postponement.Postponement;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Procedure;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.village.VillagePage.Hour;
import org.huanjie.publication.web.village.VillagePage.Link;
import org.huanjie.publication.web.village.VillagePage.Next;
import org.huanjie.publication.web.village.VillagePage.Objecting;
import org.huanjie.publication.web.village.VillagePage.Part;
import org.huanjie.publication.web.village.VillagePage.Turnout;
import org.huanjie.region.Division;
import org.huanjie.roll.voter.RollState;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.PublicInvitation;

/** 村公开页的写法 — puts a village's public record into words that a villager uses. */
final class VillagePages {

    private static final int HASH_SHOWN = 16;

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
                .reduce((earlier, later) -> later);
    }

    VillagePage page(List<PublicInvitation.Line> invitations, VillagePage.Around around) {
        return new VillagePage(
                place(),
                record.elections().stream().anyMatch(VillagePages::live),
                committee
                        .map(new ComingUp(words, record, address)::next)
                        .orElseGet(() -> new Next(words.of("public.next.none"), "", "", List.of())),
                new Steps(words, record, committee).steps(),
                record.elections().stream()
                        .filter(VillagePages::begun)
                        .sorted(Comparator.comparing(line -> line.election().body() != Body.VILLAGERS_COMMITTEE))
                        .flatMap(line -> Stream.concat(
                                Stream.of(part(line)), line.together().stream().map(all -> together(line, all))))
                        .toList(),
                turnout(),
                committee.flatMap(PublicElection::account),
                committee
                        .flatMap(PublicElection::handed)
                        .map(handed -> words.of(
                                "polling.handed",
                                date(handed.received()),
                                handed.bags(),
                                handed.hash().substring(0, HASH_SHOWN))),
                objecting(),
                invitations,
                around);
    }

    private VillagePage.Place place() {
        return new VillagePage.Place(
                record.village().name(),
                record.village().code(),
                record.above().stream()
                        .filter(division -> !division.equals(record.village()))
                        .sorted(Comparator.comparing(Division::code).reversed())
                        .map(Division::name)
                        .collect(Collectors.joining(words.of("public.join"))));
    }

    private String postponed(Postponement one) {
        var why = Wording.of(words, one.ground());
        return words.of("public.postponed", date(one.before()), date(one.day()), why, one.document());
    }

    private String deadline(PublicElection line) {
        return Optional.ofNullable(line.election().deadline())
                .map(day -> words.of("public.by", date(day)))
                .orElse("");
    }

    /** Who sits by this round and all before it, with the file that says so. */
    private Part together(PublicElection line, PublicVillage.Together all) {
        return new Part(
                words.of(
                        "public.together",
                        Wording.of(words, line.election().body()),
                        line.election().sequence()),
                "",
                String.join(
                        words.of("public.join"),
                        Stream.concat(Stream.of(words.of("public.together.note")), all.presiding().said(words).stream())
                                .toList()),
                VillagePage.Standing.NOBODY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new Counted(words).result(all.result())),
                List.of(new Link(
                        words.of("public.file", all.result().fileHash().substring(0, 12)),
                        address + "/count/" + line.election().body().name() + ".json")));
    }

    private Part part(PublicElection line) {
        return new Part(
                line.election().followsAnother()
                        ? words.of(
                                "public.round",
                                Wording.of(words, line.election().body()),
                                line.election().sequence(),
                                Wording.of(words, LawWord.ofRound(line.election())))
                        : new EarlierLinks(words, address).named(line.election()),
                line.isVoid() && line.election().procedure() != Procedure.RECALL
                        ? words.of("public.void.state")
                        : Wording.of(words, line.election().stage()),
                facts(line),
                new Standings(words).of(line),
                line.proxies().stream()
                        .map(proxy -> words.of(
                                "public.proxy",
                                proxy.principalName(),
                                proxy.agentName(),
                                words.of("polling.kinship." + proxy.kinship())))
                        .toList(),
                line.mobile().stream()
                        .map(voter -> words.of("public.mobile-voter", voter.name(), voter.group()))
                        .toList(),
                line.board().map(board -> new Counted(words).board(board, address)),
                line.result()
                        .map(
                                line.election().procedure() == Procedure.RECALL
                                        ? new Counted(words)::recall
                                        : new Counted(words)::result)
                        .map(result -> line.voiding()
                                .map(finding -> Voided.of(result, finding, words))
                                .orElse(result)),
                files(line));
    }

    private List<Link> files(PublicElection line) {
        var files = new ArrayList<Link>();
        // the addresses are the latest election's
        line.result().filter(result -> !line.replaced()).ifPresent(result -> {
            var body = line.election().body();
            if (body != Body.PARTY_BRANCH) {
                files.add(
                        new Link(words.of("public.object.result"), address + "/results/" + body.slug() + "/objection"));
            }
            files.add(new Link(
                    words.of("public.file", result.fileHash().substring(0, 12)),
                    address + "/count/" + body.name() + "/" + line.election().sequence() + ".json"));
        });
        return files;
    }

    private String facts(PublicElection line) {
        var facts = new ArrayList<String>();
        if (line.election().followsAnother()) {
            facts.add(words.of("public.round.why." + line.election().round()));
        }
        if (line.election().followsAnother() && line.election().day() == null) {
            facts.add(deadline(line));
        }
        Optional.ofNullable(line.election().day())
                .ifPresent(day -> facts.add(words.of("public.day", Wording.of(words, day))));
        line.list().postponements().forEach(one -> facts.add(postponed(one)));
        if (line.election().seats() > 0) {
            facts.add(words.of("public.seats", line.election().seats()));
        }
        if (!line.election().reached(Stage.COUNTING)) {
            line.list().arrangements().forEach(one -> facts.add(one.told(words)));
        }
        new VoteFigures(words).said(line).ifPresent(facts::add);
        line.list()
                .anew()
                .ifPresent(list ->
                        facts.add(words.of("public.candidates.anew", list.number(), Wording.of(words, list.day()))));
        line.voiding()
                .filter(finding -> line.result().isEmpty())
                .ifPresent(finding -> facts.add(words.of("public.void.called-off", finding.document())));
        line.due().filter(due -> line.voiding().isEmpty()).ifPresent(due -> facts.add(words.of("public.due." + due)));
        line.list().chosen().stream()
                .collect(Collectors.groupingBy(
                        Choice::post, java.util.TreeMap::new, Collectors.mapping(Choice::name, Collectors.toList())))
                .forEach((post, names) ->
                        facts.add(words.of("public.chosen", Wording.of(words, post), Wording.of(words, names))));
        return String.join(
                words.of("public.join"),
                facts.stream().filter(fact -> !fact.isEmpty()).toList());
    }

    private Optional<Turnout> turnout() {
        return record.elections().stream()
                .filter(line -> line.election().body() == Body.VILLAGERS_COMMITTEE)
                .filter(line -> line.turnout().registered() > 0)
                .reduce((earlier, later) -> later) // of the vote that was held last
                .map(line -> new Turnout(
                        line.turnout().percent(words),
                        new VoteFigures(words).came(line),
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
                objectionLink());
    }

    private Optional<Link> objectionLink() {
        return record.roll().state() == RollState.POSTED
                ? Optional.of(new Link(words.of("public.object.file"), address + "/roll/objection"))
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
