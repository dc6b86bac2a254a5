package org.huanjie.mobilisation.place;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 地标表 — the landmarks of a village, as its office puts them on the map. */
@Service
@Transactional
public class Landmarks {

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;

    Landmarks(JdbcClient sql, Ledger ledger, Ids ids) {
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** By kind and name. */
    @Transactional(readOnly = true)
    public List<Landmark> of(String village) {
        return sql.sql(
                        "SELECT id, kind, name, east, north FROM mobilisation.landmark WHERE village = :village ORDER BY kind, name")
                .param("village", village)
                .query((row, n) -> new Landmark(
                        new LandmarkId(row.getObject("id", UUID.class)),
                        LandmarkKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new Spot(row.getInt("east"), row.getInt("north"))))
                .list();
    }

    /** Puts one on the map. */
    public Verdict<LandmarkId> put(String village, LandmarkKind kind, String name, Spot spot, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (of(village).stream().anyMatch(one -> one.name().equals(name))) {
            reasons.add(PlaceRefusal.NAMED_ALREADY.of().at("name"));
        }
        return Verdict.unless(reasons, () -> {
            var id = new LandmarkId(ids.next());
            sql.sql("""
                    INSERT INTO mobilisation.landmark (id, village, kind, name, east, north) VALUES (:id, :village, :kind, :name, :east, :north)""")
                    .param("id", id.uuid())
                    .param("village", village)
                    .param("kind", kind.name())
                    .param("name", name)
                    .param("east", spot.east())
                    .param("north", spot.north())
                    .update();
            ledger.enter(new PlaceAct.LandmarkPut(village, kind, name, by.signInName()));
            return id;
        });
    }

    /** Takes one off it. */
    public Verdict<Nothing> take(String village, LandmarkId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (of(village).stream().noneMatch(one -> one.id().equals(id))) {
            reasons.add(PlaceRefusal.NO_LANDMARK.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("DELETE FROM mobilisation.landmark WHERE id = :id AND village = :village")
                    .param("id", id.uuid())
                    .param("village", village)
                    .update();
            ledger.enter(new PlaceAct.LandmarkTaken(village, id, by.signInName()));
        });
    }
}
