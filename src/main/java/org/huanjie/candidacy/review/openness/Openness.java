package org.huanjie.candidacy.review.openness;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 联审公开 — what the reviews of a county's elections came to, by town. Published once, when the election of its last village is filed: a table that grew
 * from day to day would say of each village what was found in it. It ends when the papers of the reviews go.
 */
@Service
@Transactional(readOnly = true)
public class Openness {

    /**
     * 公开情况.
     *
     * @param filed of how many villages the election is filed
     * @param gone whether papers of these reviews have gone already
     * @param table once every village is filed, and while the papers are there
     */
    public record Published(int filed, int villages, boolean gone, Optional<OpenTable> table) {}

    private record Counted(
            ElectionId election, String village, int reviewed, int l, int m, int v, int p, int appealed, int upheld) {

        private Map<OpenFigure, Integer> figures() {
            var figures = new EnumMap<OpenFigure, Integer>(OpenFigure.class);
            figures.put(OpenFigure.REVIEWED, reviewed);
            figures.put(OpenFigure.FOUND_L, l);
            figures.put(OpenFigure.FOUND_M, m);
            figures.put(OpenFigure.FOUND_V, v);
            figures.put(OpenFigure.FOUND_P, p);
            figures.put(OpenFigure.APPEALED, appealed);
            figures.put(OpenFigure.UPHELD, upheld);
            return figures;
        }
    }

    private final JdbcClient sql;
    private final Elections elections;
    private final Divisions divisions;

    Openness(JdbcClient sql, Elections elections, Divisions divisions) {
        this.sql = sql;
        this.elections = elections;
        this.divisions = divisions;
    }

    public Published of(String county) {
        var committees = elections.within(county, Body.VILLAGERS_COMMITTEE);
        int villages = divisions.villages(county).size();
        int filed = (int) committees.stream()
                .filter(election -> election.reached(Stage.FILED))
                .count();
        var first = Stream.concat(committees.stream(), elections.within(county, Body.PARTY_BRANCH).stream())
                .map(Election::first)
                .collect(Collectors.toSet());
        boolean gone = erased(county).stream().anyMatch(first::contains);
        return new Published(
                filed,
                villages,
                gone,
                villages == 0 || filed < villages || gone ? Optional.empty() : Optional.of(table(county, first)));
    }

    private OpenTable table(String county, Set<ElectionId> first) {
        var towns = new TreeMap<String, Map<OpenFigure, Integer>>();
        divisions.villages(county).forEach(village -> towns.put(town(village.code()), new EnumMap<>(OpenFigure.class)));
        counted(county).stream().filter(one -> first.contains(one.election())).forEach(one -> {
            var town = towns.computeIfAbsent(town(one.village()), code -> new EnumMap<>(OpenFigure.class));
            one.figures().forEach((figure, count) -> town.merge(figure, count, Integer::sum));
        });
        return OpenTable.of(county, towns);
    }

    private static String town(String village) {
        return new DivisionCode(village).town().digits();
    }

    private Set<ElectionId> erased(String county) {
        return new HashSet<>(sql.sql(
                        "SELECT DISTINCT election FROM candidacy.review_remains WHERE village >= :lo AND village < :hi")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query((row, n) -> new ElectionId(row.getObject(1, UUID.class)))
                .list());
    }

    private List<Counted> counted(String county) {
        return sql.sql("""
                SELECT r.election, r.village, count(*) AS reviewed,
                  count(*) FILTER (WHERE 'L' = ANY (f.forces)) AS l, count(*) FILTER (WHERE 'M' = ANY (f.forces)) AS m,
                  count(*) FILTER (WHERE 'V' = ANY (f.forces)) AS v, count(*) FILTER (WHERE 'P' = ANY (f.forces)) AS p,
                  count(*) FILTER (WHERE a.made) AS appealed, count(*) FILTER (WHERE a.upheld) AS upheld
                FROM candidacy.review r
                CROSS JOIN LATERAL (SELECT array_agg(force) AS forces FROM candidacy.finding WHERE review = r.id) f
                CROSS JOIN LATERAL (SELECT count(*) > 0 AS made, coalesce(bool_or(upheld), false) AS upheld FROM candidacy.appeal WHERE review = r.id) a
                WHERE r.village >= :lo AND r.village < :hi AND r.edition IS NOT NULL GROUP BY r.election, r.village""")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(Counted.class)
                .list();
    }
}
