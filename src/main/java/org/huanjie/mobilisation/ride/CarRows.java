package org.huanjie.mobilisation.ride;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 车辆登记表. */
@Repository
class CarRows {

    private final JdbcClient sql;

    CarRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<RideCar> of(ElectionId election) {
        return sql.sql("""
                SELECT id, volunteer, seats, wheelchair_places, drives_from, drives_until, insured_until, failed_at
                FROM mobilisation.car WHERE election = :election ORDER BY entered_at, id""")
                .param("election", election.uuid())
                .query((row, n) -> car(row))
                .list();
    }

    private static RideCar car(ResultSet row) throws SQLException {
        return new RideCar(
                new CarId(row.getObject("id", UUID.class)),
                new VolunteerId(row.getObject("volunteer", UUID.class)),
                row.getInt("seats"),
                row.getInt("wheelchair_places"),
                row.getObject("drives_from", LocalTime.class),
                row.getObject("drives_until", LocalTime.class),
                row.getObject("insured_until", LocalDate.class),
                row.getObject("failed_at", OffsetDateTime.class) != null);
    }

    void add(Election election, RideCar car, String by, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO mobilisation.car (id, village, election, volunteer, seats, wheelchair_places, drives_from, drives_until,
                  insured_until, insurance_seen_by, entered_by, entered_at)
                VALUES (:id, :village, :election, :volunteer, :seats, :places, :from, :until, :insured, :by, :by, :at)""")
                .param("id", car.id().uuid())
                .param("village", election.village())
                .param("election", election.id().uuid())
                .param("volunteer", car.driver().uuid())
                .param("seats", car.seats())
                .param("places", car.wheelchairPlaces())
                .param("from", car.from())
                .param("until", car.until())
                .param("insured", car.insuredUntil())
                .param("by", by)
                .param("at", at)
                .update();
    }

    void until(CarId car, LocalTime until) {
        sql.sql("UPDATE mobilisation.car SET drives_until = :until WHERE id = :id")
                .param("id", car.uuid())
                .param("until", until)
                .update();
    }

    void fail(CarId car, OffsetDateTime at) {
        sql.sql("UPDATE mobilisation.car SET failed_at = :at WHERE id = :id")
                .param("id", car.uuid())
                .param("at", at)
                .update();
    }
}
