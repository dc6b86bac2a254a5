package org.huanjie.wall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.mobilisation.figure.CallFigures;
import org.huanjie.region.Division;
import org.jspecify.annotations.Nullable;

/** 手工数据 — a small town and schedules made by hand. */
public final class Made {

    public static final LocalDate TODAY = LocalDate.of(2017, 2, 15);
    public static final String ONE = "330326103210";
    public static final String TWO = "330326103216";
    public static final String THREE = "330326103220";

    private Made() {}

    public static Wall wall() {
        return new Wall(
                new Division("330326", "平阳县", ""),
                List.of(new Wall.Town(
                        new Division("330326103", "萧江镇", "330326"),
                        List.of(cell(ONE, "潘南村"), cell(TWO, "裕丰村"), cell(THREE, "后林村")))),
                new Wall.Figures(3, 3, 3, 0, 0, new Turnout(0, 0, 0), CallFigures.NONE),
                List.of(),
                List.of());
    }

    private static Wall.Cell cell(String code, String name) {
        return new Wall.Cell(new Division(code, name, "330326103"), WallState.REGISTERING);
    }

    /** All thirty steps, each a day long from 1 February on; those before the number done on their days. */
    public static Schedule schedule(String village, int done) {
        var first = LocalDate.of(2017, 2, 1);
        var lines = Matrix.STEPS.stream()
                .map(step -> {
                    int n = Integer.parseInt(step.substring(1));
                    var day = first.plusDays(n);
                    return line(
                            step,
                            day,
                            day,
                            null,
                            n < done ? day : null,
                            n < done
                                    ? Schedule.State.DONE
                                    : day.isBefore(TODAY) ? Schedule.State.LATE : Schedule.State.AHEAD);
                })
                .toList();
        return new Schedule(village, LocalDate.of(2017, 3, 4), true, lines);
    }

    static Schedule of(String village, Schedule.Line... lines) {
        return new Schedule(village, LocalDate.of(2017, 3, 4), true, List.of(lines));
    }

    static Schedule.Line line(
            String step,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate limit,
            @Nullable LocalDate done,
            Schedule.State state) {
        return new Schedule.Line(step, from, until, null, limit, done, state, "", null, true, List.of());
    }

    static Matrix matrix(Matrix.Sources sources) {
        return Matrix.of(wall(), TODAY, sources);
    }

    public static Matrix matrix(Map<String, Schedule> schedules) {
        return matrix(new Matrix.Sources(schedules, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }
}
