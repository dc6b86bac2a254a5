package org.huanjie.replay.staff;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.grid.GridAssignment;
import org.huanjie.mobilisation.grid.GridKeeping;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.HouseholdFile;
import org.huanjie.mobilisation.post.PostRoster;
import org.huanjie.mobilisation.post.ServicePost;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 网格一场 — a village divides its households, and each grid has a volunteer who answers for it. */
@Component
@ConditionalOnBean(ReplayClock.class)
class GridPlay {

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CHANGES = LocalTime.of(10, 0);
    private static final LocalTime CLOSES = LocalTime.of(12, 30);

    private final HouseholdFile households;
    private final Grids grids;
    private final GridKeeping keeping;
    private final GridAssignment assignment;
    private final VolunteerFitness fitness;
    private final PostRoster post;
    private final ContactPlay contacts;
    private final RidePlay rides;

    GridPlay(
            HouseholdFile households,
            Grids grids,
            GridKeeping keeping,
            GridAssignment assignment,
            VolunteerFitness fitness,
            PostRoster post,
            ContactPlay contacts,
            RidePlay rides) {
        this.households = households;
        this.grids = grids;
        this.keeping = keeping;
        this.assignment = assignment;
        this.fitness = fitness;
        this.post = post;
        this.contacts = contacts;
        this.rides = rides;
    }

    ContactPlay contacts() {
        return contacts;
    }

    RidePlay rides() {
        return rides;
    }

    void house(String village, byte[] homes, Words words, SignedIn presiding) {
        done(households.load(village, homes, List.of(words), presiding));
    }

    /** Grids of about so many households, shared out: each to who has fewest, and among them to one of the same group. */
    void divide(String village, int households, Words words, SignedIn presiding) {
        done(keeping.divide(
                village, households, (group, number) -> words.of("mobilisation.grid.named", group), presiding));
        var grids = this.grids.of(village);
        var load = new HashMap<VolunteerId, Integer>();
        var serving = fitness.serving(village, DutyKind.VOLUNTEER); // nobody stands back while they are divided
        for (var grid : grids) {
            int group = this.grids.households(grid.id()).getFirst().group();
            var volunteer = serving.stream()
                    .min(Comparator.comparingInt((Volunteer one) -> load.getOrDefault(one.id(), 0))
                            .thenComparing(one -> one.group().orElse(0) != group)
                            .thenComparing(Volunteer::name))
                    .orElseThrow()
                    .id();
            load.merge(volunteer, 1, Integer::sum);
            done(assignment.assign(village, grid.id(), volunteer, presiding));
            done(assignment.answers(village, grid.id(), volunteer, presiding));
        }
    }

    /** The service post in the hall: for each duty one until ten, and another from then on. */
    void man(String village, SignedIn presiding) {
        var people = fitness.serving(village, DutyKind.VOLUNTEER);
        int n = 0;
        for (var duty : ServicePost.values()) {
            done(post.add(village, people.get(n++ % people.size()).id(), duty, OPENS, CHANGES, presiding));
            done(post.add(village, people.get(n++ % people.size()).id(), duty, CHANGES, CLOSES, presiding));
        }
    }

    private static void done(Verdict<?> change) {
        Stagehand.expect(change, Verdict.Done.class);
    }
}
