package org.huanjie.mobilisation.ride;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 乘车申请表 — one row a ride. */
@Repository
class RideRows {

    private final JdbcClient sql;

    RideRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that stand, in the order in which they were asked for. */
    List<Ride> of(ElectionId election) {
        return sql.sql("""
                SELECT id, voter, people, wheelchair, east, north, walk_minutes, walking_limit, earliest, latest, inside_minutes, back,
                  asked_through, pinned_car, pinned_at, told_car, told_at, out_car, fetched_at, brought_at, back_car, taken_at, home_at
                FROM mobilisation.ride WHERE election = :election AND withdrawn_at IS NULL ORDER BY asked_at, id""")
                .param("election", election.uuid())
                .query((row, n) -> ride(row))
                .list();
    }

    private static Ride ride(ResultSet row) throws SQLException {
        return new Ride(
                new RiderId(row.getObject("id", UUID.class)),
                new VoterId(row.getObject("voter", UUID.class)),
                asked(row),
                RideThrough.valueOf(row.getString("asked_through")),
                new Ride.Fixed(car(row, "pinned_car"), row.getObject("pinned_at", LocalTime.class)),
                new Ride.Told(car(row, "told_car"), row.getObject("told_at", LocalTime.class)),
                new Driven(
                        car(row, "out_car"),
                        row.getObject("fetched_at", OffsetDateTime.class),
                        row.getObject("brought_at", OffsetDateTime.class),
                        car(row, "back_car"),
                        row.getObject("taken_at", OffsetDateTime.class),
                        row.getObject("home_at", OffsetDateTime.class)));
    }

    private static RideAsked asked(ResultSet row) throws SQLException {
        return new RideAsked(
                new Party(row.getInt("people"), row.getBoolean("wheelchair")),
                new Spot(row.getInt("east"), row.getInt("north")),
                row.getInt("walk_minutes"),
                row.getInt("walking_limit"),
                row.getObject("earliest", LocalTime.class),
                row.getObject("latest", LocalTime.class),
                row.getInt("inside_minutes"),
                row.getBoolean("back"));
    }

    private static @Nullable CarId car(ResultSet row, String column) throws SQLException {
        var car = row.getObject(column, UUID.class);
        return car == null ? null : new CarId(car);
    }

    void add(Election election, Ride ride, String by, OffsetDateTime at) {
        var asked = ride.asked();
        sql.sql("""
                INSERT INTO mobilisation.ride (id, village, election, voter, people, wheelchair, east, north, walk_minutes, walking_limit,
                  earliest, latest, inside_minutes, back, asked_through, consented, asked_by, asked_at)
                VALUES (:id, :village, :election, :voter, :people, :wheelchair, :east, :north, :walk, :limit,
                  :earliest, :latest, :inside, :back, :through, true, :by, :at)""")
                .param("id", ride.id().uuid())
                .param("village", election.village())
                .param("election", election.id().uuid())
                .param("voter", ride.voter().uuid())
                .param("people", asked.party().people())
                .param("wheelchair", asked.party().wheelchair())
                .param("east", asked.spot().east())
                .param("north", asked.spot().north())
                .param("walk", asked.walkMinutes())
                .param("limit", asked.walkingLimit())
                .param("earliest", asked.earliest())
                .param("latest", asked.latest())
                .param("inside", asked.insideMinutes())
                .param("back", asked.back())
                .param("through", ride.through().name())
                .param("by", by)
                .param("at", at)
                .update();
    }

    void withdraw(RiderId ride, OffsetDateTime at) {
        sql.sql("UPDATE mobilisation.ride SET withdrawn_at = :at WHERE id = :id")
                .param("id", ride.uuid())
                .param("at", at)
                .update();
    }

    void fix(RiderId ride, Ride.Fixed fixed) {
        var car = fixed.car();
        sql.sql("UPDATE mobilisation.ride SET pinned_car = :car, pinned_at = :at WHERE id = :id")
                .param("id", ride.uuid())
                .param("car", car == null ? null : car.uuid(), Types.OTHER)
                .param("at", fixed.at(), Types.TIME)
                .update();
    }

    void latest(RiderId ride, LocalTime latest) {
        sql.sql("UPDATE mobilisation.ride SET latest = :latest WHERE id = :id")
                .param("id", ride.uuid())
                .param("latest", latest)
                .update();
    }

    void tell(RiderId ride, CarId car, LocalTime at) {
        sql.sql("UPDATE mobilisation.ride SET told_car = :car, told_at = :at WHERE id = :id")
                .param("id", ride.uuid())
                .param("car", car.uuid())
                .param("at", at)
                .update();
    }

    /** What a car did, once: what stands there already stays. */
    void drive(RiderId ride, CarId car, Kind stop, OffsetDateTime at) {
        var what = switch (stop) {
            case FETCH -> "fetched_at = coalesce(fetched_at, :at), out_car = :car";
            case BRING -> "brought_at = coalesce(brought_at, :at), out_car = :car";
            case TAKE -> "taken_at = coalesce(taken_at, :at), back_car = :car";
            case HOME -> "home_at = coalesce(home_at, :at), back_car = :car";
        };
        sql.sql("UPDATE mobilisation.ride SET " + what + " WHERE id = :id")
                .param("id", ride.uuid())
                .param("car", car.uuid())
                .param("at", at)
                .update();
    }
}
