package org.huanjie.mobilisation.grid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 网格表 — grids as they lie in the store; who still serves is asked by who reads. */
@Repository
class GridRows {

    /** 网格行. */
    record Row(GridId id, String village, UUID term, int number, String name) {}

    /** 网格志愿者行. */
    record Assigned(GridId grid, VolunteerId volunteer, boolean answers) {}

    private final JdbcClient sql;

    GridRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> of(Election election) {
        return sql.sql("""
                SELECT id, village, term, number, name FROM mobilisation.grid
                WHERE village = :village AND term = :term ORDER BY number""")
                .param("village", election.village())
                .param("term", election.term())
                .query(Row.class)
                .list();
    }

    Optional<String> village(GridId id) {
        return sql.sql("SELECT village FROM mobilisation.grid WHERE id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .optional();
    }

    /** Of the election's term: what lay in a grid of an earlier one lies in none. */
    Map<HouseholdId, GridId> households(Election election) {
        record Line(HouseholdId household, GridId grid) {}
        return sql
                .sql("""
                SELECT h.household, h.grid FROM mobilisation.grid_household h JOIN mobilisation.grid g ON g.id = h.grid
                WHERE h.village = :village AND g.term = :term""")
                .param("village", election.village())
                .param("term", election.term())
                .query(Line.class)
                .stream()
                .collect(Collectors.toMap(Line::household, Line::grid));
    }

    List<Assigned> assigned(String village) {
        return sql.sql("SELECT grid, volunteer, answers FROM mobilisation.grid_volunteer WHERE village = :village")
                .param("village", village)
                .query(Assigned.class)
                .list();
    }

    void add(Row row) {
        sql.sql(
                        "INSERT INTO mobilisation.grid (id, village, term, number, name) VALUES (:id, :village, :term, :number, :name)")
                .param("id", row.id().uuid())
                .param("village", row.village())
                .param("term", row.term())
                .param("number", row.number())
                .param("name", row.name())
                .update();
    }

    void rename(GridId id, String name) {
        sql.sql("UPDATE mobilisation.grid SET name = :name WHERE id = :id")
                .param("name", name)
                .param("id", id.uuid())
                .update();
    }

    void drop(GridId id) {
        sql.sql("DELETE FROM mobilisation.grid WHERE id = :id")
                .param("id", id.uuid())
                .update();
    }

    void put(GridId id, String village, Collection<HouseholdId> households) {
        var ids = households.stream().map(HouseholdId::uuid).toArray(UUID[]::new);
        sql.sql("DELETE FROM mobilisation.grid_household WHERE household = ANY (:households)")
                .param("households", ids)
                .update();
        sql.sql("""
                INSERT INTO mobilisation.grid_household (household, grid, village)
                SELECT household, :id, :village FROM unnest(CAST(:households AS uuid[])) AS household""")
                .param("households", ids)
                .param("id", id.uuid())
                .param("village", village)
                .update();
    }

    void assign(GridId id, String village, VolunteerId volunteer) {
        sql.sql("""
                INSERT INTO mobilisation.grid_volunteer (grid, volunteer, village) VALUES (:id, :volunteer, :village)
                ON CONFLICT DO NOTHING""")
                .param("id", id.uuid())
                .param("volunteer", volunteer.uuid())
                .param("village", village)
                .update();
    }

    void release(GridId id, VolunteerId volunteer) {
        sql.sql("DELETE FROM mobilisation.grid_volunteer WHERE grid = :id AND volunteer = :volunteer")
                .param("id", id.uuid())
                .param("volunteer", volunteer.uuid())
                .update();
    }

    void answers(GridId id, VolunteerId volunteer) {
        sql.sql("UPDATE mobilisation.grid_volunteer SET answers = false WHERE grid = :id AND answers")
                .param("id", id.uuid())
                .update();
        sql.sql("UPDATE mobilisation.grid_volunteer SET answers = true WHERE grid = :id AND volunteer = :volunteer")
                .param("id", id.uuid())
                .param("volunteer", volunteer.uuid())
                .update();
    }
}
