package org.huanjie.mobilisation.ride;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.ride.plan.Unserved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 接送方案表 — each plan with its stops, and for whom it has none. */
@Repository
class PlanRows {

    private final JdbcClient sql;

    PlanRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<MadePlan> latest(ElectionId election) {
        return sql.sql("""
                SELECT id, cause, made_by, made_at FROM mobilisation.ride_plan WHERE election = :election ORDER BY seq DESC LIMIT 1""")
                .param("election", election.uuid())
                .query((row, n) -> new MadePlan(
                        new RidePlanId(row.getObject("id", UUID.class)),
                        PlanCause.valueOf(row.getString("cause")),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class),
                        RidePlan.empty()))
                .optional()
                .map(made -> new MadePlan(made.id(), made.cause(), made.by(), made.at(), plan(made.id())));
    }

    private RidePlan plan(RidePlanId plan) {
        var runs = new LinkedHashMap<CarId, List<RideStop>>();
        sql.sql("""
                SELECT car, ride, kind, at, waited, late, aboard FROM mobilisation.ride_stop WHERE plan = :plan ORDER BY car, place""").param("plan", plan.uuid()).query(row -> {
            runs.computeIfAbsent(new CarId(row.getObject("car", UUID.class)), car -> new java.util.ArrayList<>())
                    .add(new RideStop(
                            new RiderId(row.getObject("ride", UUID.class)),
                            RideStop.Kind.valueOf(row.getString("kind")),
                            row.getInt("at"),
                            row.getInt("waited"),
                            row.getBoolean("late"),
                            row.getInt("aboard")));
        });
        var unserved = sql.sql("SELECT ride, why FROM mobilisation.ride_unserved WHERE plan = :plan ORDER BY ride")
                .param("plan", plan.uuid())
                .query((row, n) -> new Unserved(
                        new RiderId(row.getObject("ride", UUID.class)), Unserved.Why.valueOf(row.getString("why"))))
                .list();
        return new RidePlan(
                runs.entrySet().stream()
                        .map(run -> new CarRun(run.getKey(), run.getValue()))
                        .toList(),
                unserved);
    }

    void add(Election election, MadePlan made) {
        sql.sql("""
                INSERT INTO mobilisation.ride_plan (id, village, election, cause, made_by, made_at)
                VALUES (:id, :village, :election, :cause, :by, :at)""")
                .param("id", made.id().uuid())
                .param("village", election.village())
                .param("election", election.id().uuid())
                .param("cause", made.cause().name())
                .param("by", made.by())
                .param("at", made.at())
                .update();
        made.plan().runs().forEach(run -> add(election, made.id(), run));
        made.plan()
                .unserved()
                .forEach(one -> sql.sql("""
                        INSERT INTO mobilisation.ride_unserved (plan, ride, village, why) VALUES (:plan, :ride, :village, :why)""")
                        .param("plan", made.id().uuid())
                        .param("ride", one.rider().uuid())
                        .param("village", election.village())
                        .param("why", one.why().name())
                        .update());
    }

    private void add(Election election, RidePlanId plan, CarRun run) {
        for (int place = 0; place < run.stops().size(); place++) {
            var stop = run.stops().get(place);
            sql.sql("""
                    INSERT INTO mobilisation.ride_stop (plan, car, place, village, ride, kind, at, waited, late, aboard)
                    VALUES (:plan, :car, :place, :village, :ride, :kind, :at, :waited, :late, :aboard)""")
                    .param("plan", plan.uuid())
                    .param("car", run.car().uuid())
                    .param("place", place)
                    .param("village", election.village())
                    .param("ride", stop.rider().uuid())
                    .param("kind", stop.kind().name())
                    .param("at", stop.at())
                    .param("waited", stop.waited())
                    .param("late", stop.late())
                    .param("aboard", stop.aboard())
                    .update();
        }
    }
}
