package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.ride.MadePlan;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 行车单打印 — a driver's sheet in print. */
@Controller
class DriverSheetController {

    private final RideDesk desk;
    private final RidePlans plans;
    private final Print print;

    DriverSheetController(RideDesk desk, RidePlans plans, Print print) {
        this.desk = desk;
        this.plans = plans;
        this.print = print;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides/cars/{car}/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String village, @PathVariable CarId car, HttpServletRequest request) {
        var words = desk.words(request);
        var pdf = print.pdf(sheet(desk.election(village), car, words), words);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"driver.pdf\"")
                .body(pdf);
    }

    private DriverSheet sheet(Election election, CarId id, Words words) {
        var day = election.day();
        if (day == null) {
            throw new NoSuchPage();
        }
        var car = desk.car(election, id);
        var asked = desk.rides(election);
        var drivers = desk.drivers(List.of(car));
        var lines = new RideLines(desk.names(asked), drivers, words);
        var places = desk.places(election.village(), asked, words);
        var stops = plans.latest(election.id()).map(MadePlan::plan).stream()
                .flatMap(plan -> plan.runs().stream())
                .filter(run -> run.car().equals(id))
                .map(CarRun::stops)
                .flatMap(List::stream)
                .map(stop -> line(stop, asked, lines, places))
                .toList();
        return new DriverSheet(
                desk.village(election.village()),
                day(day, words),
                drivers.getOrDefault(id, "—"),
                lines.about(car),
                stops);
    }

    private static String day(LocalDate day, Words words) {
        return Wording.of(words, day);
    }

    private static DriverSheet.Line line(
            RideStop stop, List<Ride> asked, RideLines lines, Map<RiderId, String> places) {
        var shown = lines.stop(stop);
        var needs = asked.stream()
                .filter(ride -> ride.id().equals(stop.rider()) && stop.kind() == RideStop.Kind.FETCH)
                .map(ride -> lines.joined(places.getOrDefault(ride.id(), ""), lines.asked(ride)))
                .findFirst()
                .orElse("");
        return new DriverSheet.Line(shown.time(), shown.what(), shown.name(), needs, stop.aboard());
    }
}
