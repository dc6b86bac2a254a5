package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.ride.Cars;
import org.huanjie.mobilisation.ride.PlanCause;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 接送车入口 (page): the office takes down drivers' cars, and which drive no more. */
@Controller
class CarsController {

    private static final CarId NONE = new CarId(new UUID(0, 0));
    private static final Map<String, String> USUAL = Map.of("seats", "4", "from", "07:00", "until", "18:00");

    private final RideDesk desk;
    private final Cars cars;
    private final RidePlans plans;
    private final VolunteerFitness fitness;

    CarsController(RideDesk desk, Cars cars, RidePlans plans, VolunteerFitness fitness) {
        this.plans = plans;
        this.desk = desk;
        this.cars = cars;
        this.fitness = fitness;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides/cars")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, Form.EMPTY, who, desk.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/cars")
    Answer enter(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.car.field.", form);
        var driver = typed.id("driver").map(VolunteerId::new);
        int seats = typed.number("seats", 1, 8);
        int places = typed.numberIfAny("places", 0, 2).orElse(0);
        var from = typed.timeIfAny("from").orElse(LocalTime.of(7, 0));
        var until = typed.timeIfAny("until").orElse(LocalTime.of(18, 0));
        var insured = typed.day("insured");
        var election = desk.election(village);
        var entered = typed.unless(() -> cars.enter(
                election.id(),
                new RideCar(NONE, driver.orElseThrow(), seats, places, from, until, insured, false),
                who));
        return switch (entered) {
            case Verdict.Done<CarId> _ -> Redirect.to(RideDesk.home(village) + "/cars", "mobilisation.car.done");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, typed.form(reasons, words), who, words);
            }
        };
    }

    /** The driver has said that they drive until then; what they can still do is planned at once. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/cars/{car}/longer")
    Answer longer(
            @PathVariable String village,
            @PathVariable CarId car,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.car.field.", form);
        var until = typed.timeIfAny("until").orElse(LocalTime.MIN);
        var election = desk.election(village);
        return switch (typed.unless(() -> cars.longer(election.id(), car, until, who))) {
            case Verdict.Done<Nothing> _ -> {
                var _ = plans.plan(election.id(), PlanCause.LONGER, who);
                yield Redirect.to(RideDesk.home(village) + "/cars", "mobilisation.car.made-longer");
            }
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, Form.sent(USUAL, reasons, words), who, words);
            }
        };
    }

    private CarsPage page(String village, Form form, SignedIn who, Words words) {
        var election = desk.election(village);
        var all = desk.cars(election);
        var called = desk.drivers(all);
        var lines = new RideLines(Map.of(), called, words);
        var shown = form.values().isEmpty() ? Form.filled(USUAL) : form;
        return new CarsPage(
                desk.below(village, words.of("mobilisation.car.title"), words),
                RideDesk.home(village),
                all.stream()
                        .map(car -> new CarsPage.Line(
                                car.id().toString(),
                                called.getOrDefault(car.id(), "—"),
                                lines.about(car),
                                !car.failed()))
                        .toList(),
                fitness.serving(village, DutyKind.DRIVER).stream()
                        .filter(one -> all.stream()
                                .noneMatch(car -> !car.failed() && car.driver().equals(one.id())))
                        .map(one -> new Option(
                                one.id().toString(),
                                one.name(),
                                form.chosen("driver", one.id().toString())))
                        .toList(),
                shown);
    }
}
