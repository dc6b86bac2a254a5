package org.huanjie.bench.rides;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.state.StateManager;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.constraint.ConstraintManager;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.PickupShipment;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * jsprit 对照 — the same task given to jsprit: two shipments for each rider, with the same windows, loads and times, the same weights of wait
 * and road in its objective, and told of waits while it inserts.
 */
final class JspritRides {

    private static final double WAIT = 10;
    private static final double OVER_THE_LIMIT = 50;
    private static final double UNSERVED = 10_000_000;
    private static final double DRIVING = 2;

    private final RideTask task;
    private final Map<Spot, Integer> points = new HashMap<>();

    /** By shipment's id, from when its rider waits. */
    private final Map<String, Integer> since = new HashMap<>();

    /** The seconds between any two. */
    private final int[][] legs;

    JspritRides(RideTask task) {
        this.task = task;
        point(task.hall());
        task.cars().forEach(car -> point(car.stands()));
        task.riders().forEach(rider -> point(rider.door().spot()));
        legs = new int[points.size()][points.size()];
        points.forEach((from, row) ->
                points.forEach((to, column) -> legs[row][column] = task.roads().seconds(from, to)));
    }

    RideFigures plan(Duration time) {
        // it would speak amid the figures
        LoggingSystem.get(JspritRides.class.getClassLoader()).setLogLevel("com.graphhopper", LogLevel.OFF);
        var builder = VehicleRoutingProblem.Builder.newInstance().setFleetSize(FleetSize.FINITE);
        task.cars().forEach(car -> builder.addVehicle(vehicle(car)));
        task.riders().forEach(rider -> shipments(rider).forEach(builder::addJob));
        var problem = builder.setRoutingCost(roads()).build();
        var states = new StateManager(problem);
        var constraints = new ConstraintManager(problem, states);
        constraints.addConstraint((context, before, added, after, departed) -> added instanceof PickupShipment pickup
                ? waitCost(pickup, departed + seconds(before.getLocation(), added.getLocation()))
                : 0);
        var algorithm = Jsprit.Builder.newInstance(problem)
                .setProperty(Jsprit.Parameter.THREADS, "1")
                // its ordinary first plan alone would take longer than all the time there is
                .setProperty(Jsprit.Parameter.CONSTRUCTION, Jsprit.Construction.BEST_INSERTION.toString())
                .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
                .setStateAndConstraintManager(states, constraints)
                .addCoreStateAndConstraintStuff(true)
                .setObjectiveFunction(this::cost)
                .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        var over = new TimeTermination(time.toMillis());
        algorithm.setPrematureAlgorithmTermination(over);
        algorithm.addListener(over);
        return figures(Solutions.bestOf(algorithm.searchSolutions()));
    }

    private VehicleImpl vehicle(Car car) {
        var type = VehicleTypeImpl.Builder.newInstance(car.id().toString())
                .addCapacityDimension(0, car.seats())
                .addCapacityDimension(1, car.wheelchairPlaces())
                .build();
        return VehicleImpl.Builder.newInstance(car.id().toString())
                .setType(type)
                .setStartLocation(location(car.stands()))
                .setEarliestStart(car.from())
                .setLatestArrival(car.until())
                .setReturnToDepot(false)
                .build();
    }

    private List<Shipment> shipments(Rider rider) {
        var wish = rider.wish();
        int atDoor = task.roads().atDoor(rider.door(), rider.party());
        int atHall = task.roads().atHall(rider.party());
        var out = shipment(rider.id() + " out", rider.party(), wish.earliest())
                .setPickupLocation(location(rider.door().spot()))
                .setPickupServiceTime(atDoor)
                .setDeliveryLocation(location(task.hall()))
                .setDeliveryServiceTime(atHall)
                .addDeliveryTimeWindow(TimeWindow.newInstance(0, wish.latest()))
                .build();
        var back = shipment(rider.id() + " back", rider.party(), wish.backFrom())
                .setPickupLocation(location(task.hall()))
                .setPickupServiceTime(atHall)
                .setDeliveryLocation(location(rider.door().spot()))
                .setDeliveryServiceTime(atDoor)
                .build();
        return List.of(out, back);
    }

    private Shipment.Builder shipment(String id, Party party, int from) {
        since.put(id, from);
        return Shipment.Builder.newInstance(id)
                .addSizeDimension(0, party.seats())
                .addSizeDimension(1, party.places())
                .addPickupTimeWindow(TimeWindow.newInstance(from, Double.MAX_VALUE));
    }

    private FastVehicleRoutingTransportCostsMatrix roads() {
        var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(points.size(), false);
        for (int from = 0; from < legs.length; from++) {
            for (int to = 0; to < legs.length; to++) {
                matrix.addTransportTimeAndDistance(from, to, legs[from][to], DRIVING * legs[from][to]);
            }
        }
        return matrix.build();
    }

    private double cost(VehicleRoutingProblemSolution solution) {
        double cost = UNSERVED * solution.getUnassignedJobs().size();
        for (var route : solution.getRoutes()) {
            var at = route.getStart().getLocation();
            for (var stop : route.getActivities()) {
                cost += DRIVING * seconds(at, stop.getLocation());
                cost += stop instanceof PickupShipment pickup ? waitCost(pickup, pickup.getArrTime()) : 0;
                at = stop.getLocation();
            }
        }
        return cost;
    }

    private double waitCost(PickupShipment pickup, double arrives) {
        double wait = wait(pickup, arrives);
        int limit = pickup.getJob().getId().endsWith("out")
                ? task.limits().home()
                : task.limits().hall();
        return WAIT * wait + OVER_THE_LIMIT * Math.max(0, wait - limit);
    }

    private double wait(PickupShipment pickup, double arrives) {
        return Math.max(0, arrives - since.getOrDefault(pickup.getJob().getId(), 0));
    }

    private RideFigures figures(VehicleRoutingProblemSolution solution) {
        var waits = new ArrayList<Double>();
        for (var route : solution.getRoutes()) {
            for (TourActivity stop : route.getActivities()) {
                if (stop instanceof PickupShipment pickup) {
                    waits.add(wait(pickup, pickup.getArrTime()));
                }
            }
        }
        long unserved = solution.getUnassignedJobs().stream()
                .map(job -> job.getId().split(" ", 2)[0])
                .distinct()
                .count();
        return RideFigures.of(unserved, waits);
    }

    private int point(Spot spot) {
        return points.computeIfAbsent(spot, unseen -> points.size());
    }

    private Location location(Spot spot) {
        return Location.Builder.newInstance()
                .setIndex(point(spot))
                .setId(Integer.toString(point(spot)))
                .build();
    }

    private double seconds(Location from, Location to) {
        return legs[from.getIndex()][to.getIndex()];
    }
}
