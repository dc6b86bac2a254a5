package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.place.Landmarks;
import org.huanjie.mobilisation.place.PlaceRefusal;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.Cars;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 接送页面所需 — what the pages of rides have in common: the village's vote, the names of riders and drivers, times as people read them. */
@Component
class RideDesk {

    private static final int LONGEST_SPOT = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Where where;
    private final Volunteers volunteers;
    private final RideRequests rides;
    private final Cars cars;
    private final Landmarks landmarks;
    private final Roll roll;

    RideDesk(Where where, Volunteers volunteers, RideRequests rides, Cars cars, Landmarks landmarks, Roll roll) {
        this.where = where;
        this.volunteers = volunteers;
        this.rides = rides;
        this.cars = cars;
        this.landmarks = landmarks;
        this.roll = roll;
    }

    static String home(String village) {
        return "/villages/" + village + "/rides";
    }

    Words words(HttpServletRequest request) {
        return where.words(request);
    }

    Election election(String village) {
        return volunteers.election(village).orElseThrow(NoSuchPage::new);
    }

    Head head(String village, String title) {
        return where.form(village, title);
    }

    /** Of a page below the village's rides. */
    Head below(String village, String title, Words words) {
        var head = where.form(village, title);
        return new Head(
                title,
                Stream.concat(
                                head.crumbs().stream(),
                                Stream.of(new Crumb(words.of("mobilisation.rides.title"), home(village))))
                        .toList());
    }

    String village(String village) {
        return where.name(village);
    }

    List<Ride> rides(Election election) {
        return rides.of(election.id());
    }

    List<RideCar> cars(Election election) {
        return cars.of(election.id());
    }

    RideCar car(Election election, CarId id) {
        return cars(election).stream()
                .filter(car -> car.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    /** The car that this person drives on the day. */
    Optional<RideCar> own(Election election, SignedIn who) {
        var driver = volunteers.ofAccount(who.account()).map(Volunteer::id);
        return cars(election).stream()
                .filter(car ->
                        !car.failed() && driver.filter(car.driver()::equals).isPresent())
                .findFirst();
    }

    Ride ride(Election election, RiderId id) {
        return rides(election).stream()
                .filter(ride -> ride.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    Map<RiderId, String> names(List<Ride> of) {
        var names = new HashMap<RiderId, String>();
        of.forEach(ride -> names.put(
                ride.id(), roll.find(ride.voter()).map(VoterCard::name).orElse("—")));
        return names;
    }

    /** Where each is fetched, by the landmark that is nearest. */
    Map<RiderId, String> places(String village, List<Ride> of, Words words) {
        var marks = landmarks.of(village);
        var places = new HashMap<RiderId, String>();
        for (var ride : of) {
            var spot = ride.asked().spot();
            marks.stream()
                    .min(Comparator.comparingDouble(mark -> mark.spot().metresTo(spot)))
                    .ifPresent(mark -> places.put(
                            ride.id(),
                            words.of(
                                    "mobilisation.rides.near",
                                    mark.name(),
                                    Math.round(mark.spot().metresTo(spot)))));
        }
        return places;
    }

    Map<CarId, String> drivers(List<RideCar> of) {
        var called = new HashMap<CarId, String>();
        of.forEach(car -> called.put(car.id(), driver(car.driver())));
        return called;
    }

    private String driver(VolunteerId id) {
        return volunteers.find(id).map(Volunteer::name).orElse("—");
    }

    static String time(int secondOfDay) {
        // the hours of a plan end with the day, however late the last one is brought home
        return LocalTime.ofSecondOfDay(Math.min(secondOfDay, LocalTime.MAX.toSecondOfDay()))
                .format(TIME);
    }

    static String time(LocalTime time) {
        return time.format(TIME);
    }

    /** Two numbers of metres, as the map writes them. */
    static Optional<Spot> spot(Typed typed, String field) {
        var spot = Spot.read(typed.text(field, LONGEST_SPOT));
        if (spot.isEmpty()) {
            typed.wrong(PlaceRefusal.NOT_A_SPOT.of().at(field));
        }
        return spot;
    }
}
