package org.huanjie.candidacy.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.election.schedule.StepProgress;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联审进度 — how far the reviews of the villages of a division are: for its calendar (S14), and for its wall. */
@Service
@Transactional(readOnly = true)
public class ReviewProgress implements StepProgress {

    private static final String STEP = "S14";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** 在办的联审 — of one village: how many are open, and of how many both levels' day is over. */
    public record Running(int open, int late) {
        public static final Running NONE = new Running(0, 0);

        private Running and(Running other) {
            return new Running(open + other.open, late + other.late);
        }
    }

    /** 一次选举的联审 — counted; one without an edition is asked nothing and holds up nothing. */
    private record Counted(ElectionId election, int asked, int open, int late, @Nullable OffsetDateTime last) {
        Running running() {
            return new Running(open, late);
        }
    }

    private final JdbcClient sql;
    private final Elections elections;
    private final Clock clock;

    ReviewProgress(JdbcClient sql, Elections elections, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.clock = clock;
    }

    /** Done with the last review that ended; called for by a review, and by a list that is still to come. */
    @Override
    public Map<String, List<Progress>> within(String division) {
        var counted = counted(division);
        var erased = erased(division);
        var within = new TreeMap<String, List<Progress>>();
        for (var election : elections.within(division, Body.VILLAGERS_COMMITTEE)) {
            var reviews = counted.get(election.first());
            if (reviews != null && reviews.asked() > 0) {
                within.put(election.village(), List.of(new Progress(STEP, done(reviews), true)));
            } else if (erased.contains(election.first())) {
                within.put(election.village(), List.of(new Progress(STEP, null, true)));
            }
        }
        return within;
    }

    private static @Nullable LocalDate done(Counted reviews) {
        var last = reviews.last();
        return reviews.open() > 0 || last == null
                ? null
                : last.atZoneSameInstant(HERE).toLocalDate();
    }

    /** The reviews that a list still waits for, of villages that have any. */
    public Map<String, Running> running(String division) {
        var counted = counted(division);
        var running = new TreeMap<String, Running>();
        Stream.of(Body.VILLAGERS_COMMITTEE, Body.PARTY_BRANCH)
                .flatMap(body -> elections.within(division, body).stream())
                .filter(election -> !listed(election))
                .forEach(election -> {
                    var reviews = counted.get(election.id());
                    if (reviews != null) {
                        running.merge(election.village(), reviews.running(), Running::and);
                    }
                });
        running.values().removeIf(one -> one.open() == 0);
        return running;
    }

    private static boolean listed(Election election) {
        return election.followsAnother() || election.reached(election.body().listed());
    }

    private Map<ElectionId, Counted> counted(String division) {
        var counted = new HashMap<ElectionId, Counted>();
        sql.sql("""
                SELECT election, count(*) FILTER (WHERE edition IS NOT NULL) AS asked,
                  count(*) FILTER (WHERE edition IS NOT NULL AND concluded_at IS NULL) AS open,
                  count(*) FILTER (WHERE edition IS NOT NULL AND concluded_at IS NULL AND due_on < :today) AS late,
                  max(concluded_at) AS last
                FROM candidacy.review WHERE village >= :lo AND village < :hi GROUP BY election""")
                .param("today", LocalDate.now(clock))
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Counted.class)
                .list()
                .forEach(one -> counted.put(one.election(), one));
        return counted;
    }

    private Set<ElectionId> erased(String division) {
        return new HashSet<>(sql.sql(
                        "SELECT DISTINCT election FROM candidacy.review_remains WHERE village >= :lo AND village < :hi")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((row, n) -> new ElectionId(row.getObject(1, UUID.class)))
                .list());
    }
}
