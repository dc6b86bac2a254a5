package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.ride.MadePlan;
import org.huanjie.mobilisation.ride.PlanCause;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.notice.RideNotices;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 接送入口 (page): the plan of a village's rides, and what its office does to it. */
@Controller
class RidesController {

    private static final double FEN = 100;

    private final RideDesk desk;
    private final RidePlans plans;
    private final RideRequests rides;
    private final RideNotices notices;

    RidesController(RideDesk desk, RidePlans plans, RideRequests rides, RideNotices notices) {
        this.desk = desk;
        this.plans = plans;
        this.rides = rides;
        this.notices = notices;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides")
    Answer show(
            @PathVariable String village,
            @RequestParam(required = false) @Nullable VoterId voter,
            SignedIn who,
            HttpServletRequest request) {
        // whom a volunteer heard of is taken down at once
        return voter == null
                ? page(village, List.of(), who, request)
                : Redirect.to(RideDesk.home(village) + "/new?voter=" + voter);
    }

    private RidesPage page(String village, List<Reason> faults, SignedIn who, HttpServletRequest request) {
        var words = desk.words(request);
        var election = desk.election(village);
        var asked = desk.rides(election);
        var cars = desk.cars(election);
        var lines = new RideLines(desk.names(asked), desk.drivers(cars), words);
        var made = plans.latest(election.id());
        var runs = made.map(one -> lines.runs(one, cars)).orElse(List.of());
        return new RidesPage(
                desk.head(village, words.of("mobilisation.rides.title")),
                RideDesk.home(village),
                made.map(one -> words.of(
                                "mobilisation.rides.made", Wording.of(words, one.at()), Wording.of(words, one.cause())))
                        .orElse(""),
                runs,
                made.map(lines::missing).orElse(List.of()),
                lines.waiting(asked, made.map(one -> one.plan().runs()).orElse(List.of())),
                asked.stream().map(ride -> lines.rider(ride)).toList(),
                (int) runs.stream()
                        .flatMap(run -> run.stops().stream())
                        .filter(RidesPage.Stop::late)
                        .count(),
                PlanCause.SAID.stream()
                        .map(cause -> new Option(cause.name(), Wording.of(words, cause), false))
                        .toList(),
                made.map(one -> cost(election, one, words)).orElse(""),
                Reason.said(words, faults));
    }

    // said before anything is sent; those who know their time already cost nothing more
    private String cost(Election election, MadePlan made, Words words) {
        int riders = (int) made.plan().runs().stream()
                .flatMap(run -> run.stops().stream())
                .filter(stop -> stop.kind() == RideStop.Kind.FETCH)
                .count();
        return words.of("mobilisation.rides.cost", riders, notices.fen(election, riders) / FEN);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/plan")
    Answer plan(
            @PathVariable String village,
            @RequestParam(defaultValue = "ASKED") PlanCause cause,
            SignedIn who,
            HttpServletRequest request) {
        if (!PlanCause.SAID.contains(cause)) {
            throw new NoSuchPage();
        }
        return switch (plans.plan(desk.election(village).id(), cause, who)) {
            case Verdict.Done<MadePlan> _ -> Redirect.to(RideDesk.home(village), "mobilisation.rides.planned");
            case Verdict.Refused(var reasons) -> page(village, reasons, who, request);
        };
    }

    /** The poll is longer by the office's word: who waits at home may come later, and all is planned anew. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/longer")
    Answer longer(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.rides.field.", form);
        var until = typed.timeIfAny("until").orElse(LocalTime.MIN);
        var election = desk.election(village);
        return switch (typed.unless(() -> rides.longer(election.id(), until, who))) {
            case Verdict.Done(var riders) -> {
                var _ = plans.plan(election.id(), PlanCause.LONGER, who);
                yield Redirect.to(RideDesk.home(village), "mobilisation.rides.made-longer", riders);
            }
            case Verdict.Refused(var reasons) -> page(village, reasons, who, request);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/tell")
    Answer tell(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return switch (plans.tell(desk.election(village).id(), who)) {
            case Verdict.Done(var told) -> Redirect.to(RideDesk.home(village), "mobilisation.rides.told", told);
            case Verdict.Refused(var reasons) -> page(village, reasons, who, request);
        };
    }

    /** The same, and by message to the households' telephones. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/messages")
    Answer send(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return switch (notices.send(desk.election(village).id(), who)) {
            case Verdict.Done(var went) ->
                Redirect.to(
                        RideDesk.home(village), "mobilisation.rides.notified", went.sent(), went.listed(), went.left());
            case Verdict.Refused(var reasons) -> page(village, reasons, who, request);
        };
    }
}
