package org.huanjie.mobilisation.ride.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.mobilisation.ride.Driven;
import org.huanjie.mobilisation.ride.MadePlan;
import org.huanjie.mobilisation.ride.PlanWhy;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.plan.CarChoice;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;

/** 接送行文 — riders, cars and stops as people read them. */
final class RideLines {

    private static final int MINUTE = 60;

    private final Map<RiderId, String> names;
    private final Map<CarId, String> drivers;
    private final Words words;

    RideLines(Map<RiderId, String> names, Map<CarId, String> drivers, Words words) {
        this.names = names;
        this.drivers = drivers;
        this.words = words;
    }

    List<RidesPage.Run> runs(MadePlan made, List<RideCar> cars) {
        var runs = new ArrayList<RidesPage.Run>();
        for (var run : made.plan().runs()) {
            cars.stream()
                    .filter(car -> car.id().equals(run.car()))
                    .findFirst()
                    .ifPresent(car -> runs.add(new RidesPage.Run(
                            car.id().toString(),
                            drivers.getOrDefault(car.id(), "—"),
                            about(car),
                            beyond(run, car),
                            stops(run))));
        }
        return runs;
    }

    /** What of the run lies after the driver's own hours, since nobody is left at the hall; empty where nothing does. */
    String beyond(CarRun run, RideCar car) {
        return beyond(run.stops(), car);
    }

    String beyond(List<RideStop> stops, RideCar car) {
        long after = stops.stream()
                .filter(stop -> stop.at() > car.until().toSecondOfDay())
                .count();
        return after == 0 ? "" : words.of("mobilisation.rides.beyond", RideDesk.time(car.until()), after);
    }

    /** Whoever was brought and goes home by car, with when and by whom. */
    List<RidesPage.Waiting> waiting(List<Ride> rides, List<CarRun> runs) {
        return rides.stream()
                .filter(ride -> ride.driven().brought() != null
                        && ride.driven().taken() == null
                        && ride.asked().back())
                .map(ride -> waiting(ride, runs))
                .toList();
    }

    private RidesPage.Waiting waiting(Ride ride, List<CarRun> runs) {
        var name = names.getOrDefault(ride.id(), "—");
        for (var run : runs) {
            for (var stop : run.stops()) {
                if (stop.kind() == RideStop.Kind.TAKE && stop.rider().equals(ride.id())) {
                    var when = words.of(
                            "mobilisation.rides.taken-at",
                            RideDesk.time(stop.at()),
                            drivers.getOrDefault(run.car(), "—"));
                    return new RidesPage.Waiting(
                            name, joined(when, stop.late() ? stop(stop).note() : ""), stop.late());
                }
            }
        }
        return new RidesPage.Waiting(name, words.of("mobilisation.rides.no-way-home"), true);
    }

    String about(RideCar car) {
        return words.of(
                "mobilisation.rides.car",
                car.seats(),
                car.wheelchairPlaces(),
                RideDesk.time(car.from()),
                RideDesk.time(car.until()));
    }

    List<RidesPage.Stop> stops(CarRun run) {
        return run.stops().stream().map(this::stop).toList();
    }

    RidesPage.Stop stop(RideStop stop) {
        return new RidesPage.Stop(
                RideDesk.time(stop.at()),
                Wording.of(words, stop.kind()),
                names.getOrDefault(stop.rider(), "—"),
                stop.late() ? words.of("mobilisation.rides.waited", stop.waited() / MINUTE) : "",
                stop.late(),
                stop.aboard());
    }

    List<RidesPage.Missing> missing(MadePlan made) {
        return made.plan().unserved().stream()
                .map(one -> new RidesPage.Missing(names.getOrDefault(one.rider(), "—"), Wording.of(words, one.why())))
                .toList();
    }

    RidesPage.Rider rider(Ride ride) {
        return new RidesPage.Rider(
                ride.id().toString(),
                names.getOrDefault(ride.id(), "—"),
                asked(ride),
                state(ride),
                ride.driven().fetched() == null);
    }

    /** The cars that drive, with the one to which the rider is fixed chosen. */
    List<Option> choices(Ride ride, List<RideCar> cars) {
        return cars.stream()
                .filter(car -> !car.failed())
                .map(car -> new Option(
                        car.id().toString(),
                        drivers.getOrDefault(car.id(), "—"),
                        car.id().equals(ride.fixed().car())))
                .toList();
    }

    /** A line for each car, then one for each change that would help. */
    List<String> why(PlanWhy why) {
        return Stream.concat(
                        why.cars().stream().map(this::choice),
                        why.changes().stream()
                                .map(change -> words.of("mobilisation.rides.would-help", Wording.of(words, change))))
                .toList();
    }

    private String choice(CarChoice choice) {
        var driver = drivers.getOrDefault(choice.car(), "—");
        if (!choice.possible()) {
            return words.of("mobilisation.rides.impossible", driver);
        }
        return choice.minutes() == 0
                ? words.of("mobilisation.rides.cheapest", driver)
                : words.of("mobilisation.rides.dearer", driver, choice.minutes());
    }

    /** What was asked for, in one line. */
    String asked(Ride ride) {
        var asked = ride.asked();
        return joined(
                words.of("mobilisation.rides.between", RideDesk.time(asked.earliest()), RideDesk.time(asked.latest())),
                words.of("mobilisation.rides.people", asked.party().people()),
                asked.party().wheelchair() ? words.of("mobilisation.rides.wheelchair") : "",
                asked.back() ? "" : words.of("mobilisation.rides.one-way"));
    }

    /** Those that say something, in one line. */
    String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(words.of("mobilisation.rides.comma")));
    }

    private String state(Ride ride) {
        var told = ride.told().at();
        if (ride.driven().fetched() != null) {
            return words.of("mobilisation.rides.state." + step(ride.driven()));
        }
        return told == null
                ? words.of("mobilisation.rides.state.asked")
                : words.of("mobilisation.rides.state.told", RideDesk.time(told));
    }

    private static String step(Driven driven) {
        if (driven.home() != null) {
            return "home";
        }
        if (driven.taken() != null) {
            return "way-back";
        }
        return driven.brought() != null ? "hall" : "way";
    }
}
