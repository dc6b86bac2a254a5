package org.huanjie.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县区分页 — the counties of a city or a province, one a page: a province is looked at county by county, and only that one is read. */
@Service
@Transactional(readOnly = true)
public class Counties {

    /**
     * 一页 — one county among its neighbours.
     *
     * @param number which it is, from 1
     */
    public record Leaf(Matrix matrix, int number, int of, Optional<Division> before, Optional<Division> after) {}

    private final Divisions divisions;
    private final Walls walls;

    Counties(Divisions divisions, Walls walls) {
        this.divisions = divisions;
        this.walls = walls;
    }

    /** The counties within this division, or it itself where it is one, by code. */
    public List<Division> within(String division) {
        var code = new DivisionCode(division);
        return code.level().isAbove(Level.COUNTY)
                ? divisions.below(division).stream().flatMap(this::counties).toList()
                : divisions.find(code.county().digits()).stream().toList();
    }

    private Stream<Division> counties(Division below) {
        return below.level() == Level.COUNTY
                ? Stream.of(below)
                : divisions.below(below.code()).stream().flatMap(this::counties);
    }

    /** The page of this county among those within the division; the first one where it is not among them; empty where there is none. */
    public Optional<Leaf> page(String division, String county) {
        var all = within(division);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = Math.max(0, all.stream().map(Division::code).toList().indexOf(county));
        return Optional.of(new Leaf(
                walls.matrix(all.get(at).code()),
                at + 1,
                all.size(),
                at == 0 ? Optional.empty() : Optional.of(all.get(at - 1)),
                at + 1 == all.size() ? Optional.empty() : Optional.of(all.get(at + 1))));
    }
}
