package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.ride.Cars;
import org.huanjie.mobilisation.ride.MadePlan;
import org.huanjie.mobilisation.ride.PlanCause;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 驾驶入口 (page): the stops of one car on the day, as its driver presses them; and that it drives no more. */
@Controller
class DriveController {

    /**
     * 回执 — what became of one thing sent.
     *
     * @param acknowledged its token, where it is taken and the device may forget it; else empty
     */
    record Receipt(String acknowledged, List<Reason.Said> faults) {}

    private final RideDesk desk;
    private final RidePlans plans;
    private final RideRequests rides;
    private final Cars cars;

    DriveController(RideDesk desk, RidePlans plans, RideRequests rides, Cars cars) {
        this.desk = desk;
        this.plans = plans;
        this.rides = rides;
        this.cars = cars;
    }

    /** One's own car: the page that a driver's phone keeps. */
    @Allowed(Role.VOLUNTEER)
    @GetMapping(DrivingController.PART + "villages/{village}")
    Answer own(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var path = DrivingController.path(village);
        var election = desk.election(village);
        return desk.own(election, who)
                .map(car -> page(election, car, path, who, request))
                .orElseGet(() -> new DrivePage(
                        desk.head(village, desk.words(request).of("mobilisation.drive.title")),
                        RideDesk.home(village),
                        path,
                        "",
                        who.account().toString(),
                        false,
                        "",
                        List.of()));
    }

    @Allowed(value = Role.VOLUNTEER, to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides/cars/{car}")
    Answer show(@PathVariable String village, @PathVariable CarId car, SignedIn who, HttpServletRequest request) {
        var election = desk.election(village);
        return page(election, seen(election, car, who), "", who, request);
    }

    private DrivePage page(Election election, RideCar car, String path, SignedIn who, HttpServletRequest request) {
        var words = desk.words(request);
        var village = election.village();
        var asked = desk.rides(election);
        var lines = new RideLines(desk.names(asked), desk.drivers(List.of(car)), words);
        var places = desk.places(village, asked, words);
        var open = open(election, car, asked);
        return new DrivePage(
                desk.head(village, words.of("mobilisation.drive.title")),
                RideDesk.home(village),
                path,
                car.id().toString(),
                who.account().toString(),
                !car.failed(),
                lines.beyond(open, car),
                open.stream().map(stop -> line(stop, asked, lines, places)).toList());
    }

    // a volunteer sees their own car and nobody else's riders
    private RideCar seen(Election election, CarId id, SignedIn who) {
        var car = desk.car(election, id);
        boolean own = desk.own(election, who).filter(one -> one.id().equals(id)).isPresent();
        if (!own && !Permission.PRESIDE.isOf(who, election.village())) {
            throw new NoSuchPage();
        }
        return car;
    }

    // what of the plan has not been done yet
    private List<RideStop> open(Election election, RideCar car, List<Ride> asked) {
        return plans.latest(election.id()).map(MadePlan::plan).stream()
                .flatMap(plan -> plan.runs().stream())
                .filter(run -> run.car().equals(car.id()) && !car.failed())
                .flatMap(run -> run.stops().stream())
                .filter(stop -> ride(asked, stop.rider())
                        .filter(ride -> isOpen(ride, stop.kind(), car.id()))
                        .isPresent())
                .toList();
    }

    private static Optional<Ride> ride(List<Ride> asked, RiderId id) {
        return asked.stream().filter(ride -> ride.id().equals(id)).findFirst();
    }

    // one who sat in a car that failed is fetched once more
    private static boolean isOpen(Ride ride, RideStop.Kind kind, CarId car) {
        var driven = ride.driven();
        return switch (kind) {
            case FETCH -> driven.fetched() == null || driven.brought() == null && !car.equals(driven.outCar());
            case BRING -> driven.brought() == null;
            case TAKE -> driven.taken() == null || driven.home() == null && !car.equals(driven.backCar());
            case HOME -> driven.home() == null;
        };
    }

    private static DrivePage.Stop line(RideStop stop, List<Ride> asked, RideLines lines, Map<RiderId, String> places) {
        var shown = lines.stop(stop);
        return new DrivePage.Stop(
                stop.rider().toString(),
                stop.kind().name(),
                shown.time(),
                shown.what(),
                shown.name(),
                lines.joined(
                        places.getOrDefault(stop.rider(), ""),
                        ride(asked, stop.rider()).map(lines::asked).orElse("")),
                stop.late());
    }

    /** A stop that was pressed. Sent on by another than who pressed it, it is answered 403: the device then waits for its own. */
    @Allowed(value = Role.VOLUNTEER, to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/cars/{car}/stops")
    ResponseEntity<Receipt> stop(
            @PathVariable String village,
            @PathVariable CarId car,
            @RequestParam RiderId ride,
            @RequestParam RideStop.Kind kind,
            @RequestParam String token,
            @RequestParam UUID account,
            SignedIn who,
            HttpServletRequest request) {
        if (!account.equals(who.account())) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(new Receipt("", List.of()));
        }
        return receipt(rides.drive(desk.election(village).id(), ride, car, kind, who), token, request);
    }

    /** The same as a telephone sends it that kept it without a network: what the car still had to do is planned for the others when it arrives. */
    @Allowed(value = Role.VOLUNTEER, to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/cars/{car}/stand")
    ResponseEntity<Receipt> stand(
            @PathVariable String village,
            @PathVariable CarId car,
            @RequestParam String token,
            @RequestParam UUID account,
            SignedIn who,
            HttpServletRequest request) {
        if (!account.equals(who.account())) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(new Receipt("", List.of()));
        }
        return receipt(fail(desk.election(village), car, who), token, request);
    }

    private ResponseEntity<Receipt> receipt(Verdict<Nothing> done, String token, HttpServletRequest request) {
        return done.answer(
                value -> ResponseEntity.ok(new Receipt(token, List.of())),
                reasons -> ResponseEntity.unprocessableContent()
                        .body(new Receipt("", Reason.said(desk.words(request), reasons))));
    }

    // said twice it is planned once
    private Verdict<Nothing> fail(Election election, CarId id, SignedIn who) {
        boolean drove = desk.cars(election).stream().anyMatch(car -> car.id().equals(id) && !car.failed());
        var failed = cars.fail(election.id(), id, who);
        if (drove && failed instanceof Verdict.Done<Nothing>) {
            var _ = plans.plan(election.id(), PlanCause.CAR_FAILED, who);
        }
        return failed;
    }

    /** The car drives no more: what it still had to do is planned for the others at once. */
    @Allowed(value = Role.VOLUNTEER, to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides/cars/{car}/fail")
    Answer fail(@PathVariable String village, @PathVariable CarId car, SignedIn who, HttpServletRequest request) {
        return fail(desk.election(village), car, who)
                .answer(
                        done -> Redirect.to(
                                Permission.PRESIDE.isOf(who, village) ? RideDesk.home(village) : "/villages/" + village,
                                "mobilisation.drive.failed"),
                        reasons -> {
                            throw new NoSuchPage();
                        });
    }
}
