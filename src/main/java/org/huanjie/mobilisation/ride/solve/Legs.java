package org.huanjie.mobilisation.ride.solve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.RideTask;

/** 路程表 — the seconds between all the places of a task. */
final class Legs {

    private final Map<Spot, Integer> points = new LinkedHashMap<>();
    private final int[][] seconds;

    Legs(RideTask task) {
        point(task.hall());
        task.cars().forEach(car -> point(car.stands()));
        task.riders().forEach(rider -> point(rider.door().spot()));
        seconds = new int[points.size()][points.size()];
        points.forEach((from, row) -> points.forEach(
                (to, column) -> seconds[row][column] = task.roads().seconds(from, to)));
    }

    int point(Spot spot) {
        return points.computeIfAbsent(spot, unseen -> points.size());
    }

    int between(int from, int to) {
        return seconds[from][to];
    }
}
