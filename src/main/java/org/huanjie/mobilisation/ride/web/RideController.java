package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 接送明细入口 (page): one ride, fixed by hand or taken back. */
@Controller
class RideController {

    private final RideDesk desk;
    private final RidePlans plans;
    private final RideRequests rides;

    RideController(RideDesk desk, RidePlans plans, RideRequests rides) {
        this.desk = desk;
        this.plans = plans;
        this.rides = rides;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides/{ride}")
    Answer show(@PathVariable String village, @PathVariable RiderId ride, SignedIn who, HttpServletRequest request) {
        return page(village, ride, Form.EMPTY, who, desk.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/{ride}/fix")
    Answer fix(
            @PathVariable String village,
            @PathVariable RiderId ride,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.rides.field.", form);
        var car = typed.idIfAny("car").map(CarId::new).orElse(null);
        var at = typed.timeIfAny("at").orElse(null);
        var election = desk.election(village);
        var fixed = typed.unless(() -> rides.fix(election.id(), ride, new Ride.Fixed(car, at), who));
        return switch (fixed) {
            case Verdict.Done<?> _ -> Redirect.to(RideDesk.home(village), "mobilisation.rides.fixed");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, ride, typed.form(reasons, words), who, words);
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/{ride}/withdraw")
    Answer withdraw(
            @PathVariable String village, @PathVariable RiderId ride, SignedIn who, HttpServletRequest request) {
        var words = desk.words(request);
        return switch (rides.withdraw(desk.election(village).id(), ride, who)) {
            case Verdict.Done<?> _ -> Redirect.to(RideDesk.home(village), "mobilisation.rides.withdrawn");
            case Verdict.Refused(var reasons) ->
                page(village, ride, Form.refused(Map.of(), Reason.said(words, reasons)), who, words);
        };
    }

    private RidePage page(String village, RiderId id, Form form, SignedIn who, Words words) {
        var election = desk.election(village);
        var ride = desk.ride(election, id);
        var cars = desk.cars(election);
        var lines = new RideLines(desk.names(List.of(ride)), desk.drivers(cars), words);
        var shown = lines.rider(ride);
        var at = ride.fixed().at();
        return new RidePage(
                desk.below(village, shown.name(), words),
                RideDesk.home(village),
                shown.id(),
                shown.asked(),
                shown.state(),
                plans.why(election.id(), id).map(lines::why).orElse(List.of()),
                shown.open(),
                lines.choices(ride, cars),
                form.values().isEmpty() && at != null ? Form.filled(Map.of("at", RideDesk.time(at))) : form);
    }
}
