package org.huanjie.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.StageTable;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.Interims;
import org.huanjie.election.web.Where;
import org.huanjie.region.Level;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.EndingRows;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.recall.PetitionBy;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.term.TermAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 席位页的制作 — a village's seats in words, with what may be chosen in the forms. */
@Component
class SeatsPages {

    static final List<MeetingKind> MEETINGS =
            List.of(MeetingKind.REPRESENTATIVES, MeetingKind.VILLAGERS, MeetingKind.HOUSEHOLDS);

    private final Where where;
    private final MemberSeats seats;
    private final Endings endings;
    private final Petitions petitions;
    private final Interims interims;
    private final Terms terms;
    private final Clock clock;

    SeatsPages(
            Where where,
            MemberSeats seats,
            Endings endings,
            Petitions petitions,
            Interims interims,
            Terms terms,
            Clock clock) {
        this.where = where;
        this.seats = seats;
        this.endings = endings;
        this.petitions = petitions;
        this.interims = interims;
        this.terms = terms;
        this.clock = clock;
    }

    static String path(String village) {
        return "/villages/" + village + "/seats";
    }

    Words words(HttpServletRequest request) {
        return where.words(request);
    }

    @Transactional(readOnly = true)
    SeatsPage of(
            String village, SignedIn who, Map<String, String> typed, List<Reason> faults, HttpServletRequest request) {
        var words = where.words(request);
        var _ = where.place(village, Level.VILLAGE);
        var all = seats.of(village);
        return new SeatsPage(
                where.form(village, words.of("seat.title")),
                village,
                bodies(all, words),
                records(village, words),
                forms(village, all, words),
                Permission.KEEP_BODIES.isOf(who, village),
                Form.sent(typed, faults, words));
    }

    private List<SeatsPage.BodySeats> bodies(List<MemberSeat> all, Words words) {
        return Arrays.stream(Body.values())
                .map(body -> new SeatsPage.BodySeats(
                        Wording.of(words, body),
                        all.stream()
                                .filter(seat -> seat.body() == body)
                                .map(seat -> line(seat, words))
                                .toList()))
                .filter(body -> !body.seats().isEmpty())
                .toList();
    }

    private SeatsPage.SeatLine line(MemberSeat seat, Words words) {
        return new SeatsPage.SeatLine(
                words.of("seat.seat", Wording.of(words, seat.post()), seat.number()),
                seat.free(),
                seat.tenures().stream().map(one -> line(one, words)).toList());
    }

    private SeatsPage.TenureLine line(Tenure one, Words words) {
        var since = Wording.of(words, one.since());
        var came = Wording.of(words, one.came().procedure());
        return new SeatsPage.TenureLine(
                one.ended()
                        .map(end -> words.of(
                                "seat.sat",
                                one.name(),
                                since,
                                came,
                                Wording.of(words, end.on()),
                                Wording.of(words, end.how())))
                        .orElseGet(() -> words.of("seat.sits", one.name(), since, came)),
                address(one),
                one.ended()
                        .filter(end -> end.how() == EndKind.RECALLED)
                        .flatMap(end -> petitions.of(one.came().village()).stream()
                                .filter(petition -> end.by().equals(Optional.ofNullable(petition.recall())))
                                .map(petition -> path(petition.village()) + "/petitions/" + petition.id())
                                .findFirst()));
    }

    private String address(Tenure one) {
        var page = "/villages/" + one.came().village();
        return terms.at(one.came().village())
                        .filter(here -> here.id().equals(one.came().term()))
                        .isPresent()
                ? page
                : TermAddress.BELOW + terms.get(one.came().term()).address() + page;
    }

    private SeatsPage.Records records(String village, Words words) {
        return new SeatsPage.Records(
                endings.of(village).stream().map(row -> said(row, words)).toList(),
                endings.waiting(village).stream()
                        .map(one -> words.of("seat.resigning", one.name(), Wording.of(words, one.filed())))
                        .toList(),
                endings.appraised(village).stream()
                        .map(one -> words.of(
                                one.fit() ? "seat.appraised-fit" : "seat.appraised-unfit",
                                one.name(),
                                String.valueOf(one.year())))
                        .toList(),
                petitions.of(village).stream()
                        .map(one -> new SeatsPage.PetitionLine(
                                words.of(
                                        "seat.petition.line",
                                        one.member().name(),
                                        Wording.of(words, one.filed()),
                                        one.signers(),
                                        one.byWhom().needed(one.whole())),
                                path(village) + "/petitions/" + one.id()))
                        .toList());
    }

    private String said(EndingRows.Row row, Words words) {
        var announced = row.announced();
        if (announced != null) {
            return words.of(
                    "seat.ended-announced",
                    row.name(),
                    Wording.of(words, row.on()),
                    Wording.of(words, row.how()),
                    Wording.of(words, announced));
        }
        return endings.announceBy(row)
                .map(by -> words.of(
                        by.isBefore(LocalDate.now(clock)) ? "seat.ended-late" : "seat.ended-by",
                        row.name(),
                        Wording.of(words, row.on()),
                        Wording.of(words, row.how()),
                        Wording.of(words, by)))
                .orElseGet(() -> words.of(
                        "seat.ended", row.name(), Wording.of(words, row.on()), Wording.of(words, row.how())));
    }

    private SeatsPage.Forms forms(String village, List<MemberSeat> all, Words words) {
        return new SeatsPage.Forms(
                members(all, List.of(Body.VILLAGERS_COMMITTEE, Body.SUPERVISORY_COMMITTEE), words),
                members(all, List.of(Body.VILLAGERS_COMMITTEE), words),
                endings.waiting(village).stream()
                        .map(one -> new Option(one.id().toString(), one.name(), false))
                        .toList(),
                endings.of(village).stream()
                        .filter(row -> row.announced() == null)
                        .map(row -> new Option(row.id().toString(), row.name(), false))
                        .toList(),
                options(MEETINGS.stream(), words),
                options(Stream.of(EndKind.BY_LAW, EndKind.DIED), words),
                options(Stream.of(PetitionBy.values()), words),
                options(Stream.of(Procedure.values()).filter(Procedure::fillsSeats), words),
                free(village, words),
                interims.current(village).map(Term::began).map(day -> words.of("seat.interim", Wording.of(words, day))));
    }

    private static List<Option> members(List<MemberSeat> all, List<Body> of, Words words) {
        return all.stream()
                .filter(seat -> of.contains(seat.body()))
                .flatMap(seat -> seat.holder().stream())
                .map(one -> new Option(
                        one.id().toString(),
                        words.of(
                                "seat.member",
                                one.name(),
                                Wording.of(words, one.came().body()),
                                Wording.of(words, one.post())),
                        false))
                .toList();
    }

    private static <E extends Enum<E> & org.huanjie.shell.Worded> List<Option> options(Stream<E> among, Words words) {
        return among.map(one -> new Option(one.name(), Wording.of(words, one), false)).toList();
    }

    private List<SeatsPage.FreePost> free(String village, Words words) {
        return Arrays.stream(Body.values())
                .filter(body -> StageTable.find(body, Procedure.BY_MEETING).isPresent())
                .flatMap(body -> seats.free(village, body).stream()
                        .map(line -> new SeatsPage.FreePost(
                                "seats-" + body + "_" + line.post(),
                                words.of("seat.free-of", Wording.of(words, body), Wording.of(words, line.post())),
                                String.valueOf(line.seats()))))
                .toList();
    }
}
