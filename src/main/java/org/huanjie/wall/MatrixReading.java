package org.huanjie.wall;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.candidacy.review.ReviewProgress;
import org.huanjie.discipline.campaign.CampaignReading;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.problem.Problems;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.responsibility.visit.Visits;
import org.springframework.stereotype.Component;

/** 作战图的读取 — what the doors below say of the villages of a county, each in a constant number of statements. */
@Component
class MatrixReading {

    private final Schedules schedules;
    private final Problems problems;
    private final ThreeOnes ones;
    private final Visits visits;
    private final ReviewProgress reviews;
    private final CampaignReading campaigns;

    MatrixReading(
            Schedules schedules,
            Problems problems,
            ThreeOnes ones,
            Visits visits,
            ReviewProgress reviews,
            CampaignReading campaigns) {
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.problems = problems;
        this.ones = ones;
        this.visits = visits;
        this.reviews = reviews;
    }

    Map<String, Schedule> schedules(String county) {
        return schedules.within(county);
    }

    Matrix.Sources sources(String county, LocalDate today) {
        return new Matrix.Sources(
                schedules.within(county),
                problems.open(county),
                ones.missing(county),
                visits.week(county, today),
                reviews.running(county),
                campaigns.missing(county));
    }
}
