package org.huanjie.mobilisation.ride.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.place.Landmark;
import org.huanjie.mobilisation.place.Landmarks;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.place.VillageMap;
import org.huanjie.mobilisation.ride.MadePlan;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 村图绘制 — the village's own points, drawn; no map of anybody else's is asked, and nothing leaves the program for it. */
@Component
class MapDrawing {

    private static final int STYLES = 8;
    private static final Spot HALL = new Spot(0, 0);

    /** Homes lie beyond the landmarks too. */
    private static final List<Spot> AROUND = List.of(new Spot(-1500, -900), new Spot(1500, 900));

    private final Landmarks landmarks;
    private final Households households;
    private final Grids grids;
    private final RidePlans plans;
    private final RideDesk desk;

    MapDrawing(Landmarks landmarks, Households households, Grids grids, RidePlans plans, RideDesk desk) {
        this.landmarks = landmarks;
        this.households = households;
        this.grids = grids;
        this.plans = plans;
        this.desk = desk;
    }

    static int style(int number) {
        return 1 + Math.floorMod(number, STYLES);
    }

    List<Landmark> landmarks(String village) {
        return landmarks.of(village);
    }

    /** The landmarks alone, to pick a point on. */
    MapView bare(String village, Words words) {
        var marks = landmarks.of(village);
        var map = VillageMap.of(Stream.concat(AROUND.stream(), marks.stream().map(Landmark::spot))
                .toList());
        return view(map, List.of(), marks(map, marks, words), words);
    }

    MapView whole(Election election, Words words) {
        var marks = landmarks.of(election.village());
        var homes = households.of(election.village()).stream()
                .filter(home -> home.place().spot().isPresent())
                .toList();
        var rides = desk.rides(election);
        var spots = new ArrayList<Spot>(marks.stream().map(Landmark::spot).toList());
        homes.forEach(home -> home.place().spot().ifPresent(spots::add));
        rides.forEach(ride -> spots.add(ride.asked().spot()));
        var map = VillageMap.of(spots);
        var points = new ArrayList<MapView.Point>();
        var styles = gridStyles(election.village());
        homes.forEach(home -> points.add(home(map, home, styles)));
        rides.forEach(ride -> points.add(point(map, "rider", 0, ride.asked().spot(), "")));
        points.addAll(marks(map, marks, words));
        var runs = plans.latest(election.id())
                .map(MadePlan::plan)
                .map(plan -> plan.runs())
                .orElse(List.of());
        return view(map, lines(map, runs, rides, desk.drivers(desk.cars(election))), points, words);
    }

    private static MapView view(VillageMap map, List<MapView.Line> lines, List<MapView.Point> points, Words words) {
        return new MapView(map, lines, points, words.of("mobilisation.map.scale", map.scaleMetres()));
    }

    private Map<HouseholdId, Integer> gridStyles(String village) {
        var styles = new HashMap<HouseholdId, Integer>();
        grids.of(village).forEach(grid -> grid.households().forEach(home -> styles.put(home, style(grid.number()))));
        return styles;
    }

    private static MapView.Point home(VillageMap map, Household home, Map<HouseholdId, Integer> styles) {
        return point(
                map,
                "home",
                styles.getOrDefault(home.id(), 0),
                home.place().spot().orElse(HALL),
                "");
    }

    private static List<MapView.Point> marks(VillageMap map, List<Landmark> marks, Words words) {
        var points = new ArrayList<MapView.Point>();
        points.add(point(map, "hall", 0, HALL, words.of("mobilisation.landmark.HALL")));
        marks.forEach(mark -> points.add(point(map, "landmark", 0, mark.spot(), mark.name())));
        return points;
    }

    private static List<MapView.Line> lines(
            VillageMap map, List<CarRun> runs, List<Ride> rides, Map<?, String> drivers) {
        var homes = new HashMap<RiderId, Spot>();
        rides.forEach(ride -> homes.put(ride.id(), ride.asked().spot()));
        var lines = new ArrayList<MapView.Line>();
        for (var run : runs) {
            var way = new ArrayList<Spot>(List.of(HALL));
            run.stops()
                    .forEach(stop -> way.add(stop.kind().isAtHall() ? HALL : homes.getOrDefault(stop.rider(), HALL)));
            lines.add(new MapView.Line(
                    style(lines.size()), map.line(way), drivers.containsKey(run.car()) ? drivers.get(run.car()) : "—"));
        }
        return lines;
    }

    private static MapView.Point point(VillageMap map, String kind, int style, Spot spot, String label) {
        return new MapView.Point(kind, style, VillageMap.number(map.x(spot)), VillageMap.number(map.y(spot)), label);
    }
}
