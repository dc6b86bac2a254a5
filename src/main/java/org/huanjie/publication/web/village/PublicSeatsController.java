package org.huanjie.publication.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.huanjie.access.door.Open;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Terms;
import org.huanjie.publication.PublicRecords;
import org.huanjie.seat.history.Ended;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.term.TermAddress;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 公开席位入口 — a village's seats with their whole history, open to everybody. */
@Controller
class PublicSeatsController {

    private final PublicRecords records;
    private final MemberSeats seats;
    private final Elections elections;
    private final Terms terms;
    private final Frames frames;

    PublicSeatsController(
            PublicRecords records, MemberSeats seats, Elections elections, Terms terms, Frames frames) {
        this.records = records;
        this.seats = seats;
        this.elections = elections;
        this.terms = terms;
        this.frames = frames;
    }

    @Open
    @GetMapping("/v/{village}/seats")
    Answer seats(@PathVariable String village, HttpServletRequest request) {
        var words = frames.words(request);
        var name = records.of(village).orElseThrow(NoSuchPage::new).village().name();
        return Scope.of(village).call(() -> {
            var all = seats.of(village);
            return new PublicSeatsPage(
                    name,
                    "/v/" + village,
                    Arrays.stream(Body.values())
                            .map(body -> new PublicSeatsPage.Body(
                                    Wording.of(words, body), places(all, body, words)))
                            .filter(body -> !body.seats().isEmpty())
                            .toList());
        });
    }

    private List<PublicSeatsPage.Place> places(List<MemberSeat> all, Body body, Words words) {
        return all.stream()
                .filter(seat -> seat.body() == body)
                .map(seat -> new PublicSeatsPage.Place(
                        words.of("seat.seat", Wording.of(words, seat.post()), seat.number()),
                        seat.free(),
                        seat.tenures().stream().map(one -> holder(one, words)).toList()))
                .toList();
    }

    private PublicSeatsPage.Holder holder(Tenure one, Words words) {
        var since = Wording.of(words, one.since());
        var came = Wording.of(words, one.came().procedure());
        return new PublicSeatsPage.Holder(
                one.ended()
                        .map(end -> words.of(
                                "seat.sat",
                                one.name(),
                                since,
                                came,
                                Wording.of(words, end.on()),
                                Wording.of(words, end.how())))
                        .orElseGet(() -> words.of("seat.sits", one.name(), since, came)),
                address(one.came()),
                one.ended().flatMap(Ended::by).map(elections::get).map(this::address));
    }

    private String address(Election election) {
        var page = "/v/" + election.village();
        return terms.at(election.village()).filter(here -> here.id().equals(election.term())).isPresent()
                ? page
                : TermAddress.BELOW + terms.get(election.term()).address() + page;
    }
}
