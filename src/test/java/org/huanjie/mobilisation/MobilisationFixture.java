package org.huanjie.mobilisation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridAssignment;
import org.huanjie.mobilisation.grid.GridKeeping;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.HouseholdDraft;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.HouseholdKeeping;
import org.huanjie.mobilisation.household.HouseholdPlace;
import org.huanjie.mobilisation.volunteer.SignUp;
import org.huanjie.mobilisation.volunteer.SignUps;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 志愿服务夹具 — households, volunteers and grids of a village of {@link org.huanjie.polling.desk.PollFixture}. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class MobilisationFixture {

    private final HouseholdKeeping households;
    private final SignUps signUps;
    private final Grids grids;
    private final GridKeeping gridKeeping;
    private final GridAssignment assignment;
    private final DutyFixture duties;

    MobilisationFixture(
            HouseholdKeeping households,
            SignUps signUps,
            Grids grids,
            GridKeeping gridKeeping,
            GridAssignment assignment,
            DutyFixture duties) {
        this.households = households;
        this.signUps = signUps;
        this.grids = grids;
        this.gridKeeping = gridKeeping;
        this.assignment = assignment;
        this.duties = duties;
    }

    /** One household for each two voters of these, in group 1. */
    public List<HouseholdId> households(Village village, List<VoterId> voters) {
        var by = village.as(Role.VILLAGE_TEAM);
        return IntStream.range(0, (voters.size() + 1) / 2)
                .mapToObj(n -> village.call(() -> {
                    var id = done(households.enter(
                            village.code(),
                            new HouseholdDraft(1, Integer.toString(n + 1), n + 1, HouseholdPlace.UNSAID),
                            by));
                    done(households.house(
                            village.code(), id, voters.subList(2 * n, Math.min(2 * n + 2, voters.size())), by));
                    return id;
                }))
                .toList();
    }

    /** Signed up by the office, accepted, trained and pledged, for both kinds of duty. */
    public VolunteerId volunteer(Village village, String name, Optional<VoterId> voter) {
        duties.readyToVolunteer(village.code(), List.of(name));
        return signedUp(village, name, voter);
    }

    /** Signed up and accepted, neither trained nor pledged. */
    public VolunteerId signedUp(Village village, String name, Optional<VoterId> voter) {
        var said = new SignUp(
                name,
                OptionalInt.of(1),
                voter,
                "13800000000",
                Set.of(DutyKind.VOLUNTEER, DutyKind.DRIVER),
                Optional.empty());
        return village.call(() -> done(signUps.enter(village.code(), said, village.as(Role.VILLAGE_TEAM))));
    }

    /** All households that lie in no grid, divided by so many. */
    public List<Grid> grids(Village village, int most) {
        return village.call(() -> {
            done(gridKeeping.divide(
                    village.code(), most, (group, number) -> group + "-" + number, village.as(Role.VILLAGE_TEAM)));
            return grids.of(village.code());
        });
    }

    public void assign(Village village, Grid grid, VolunteerId volunteer) {
        village.call(
                () -> done(assignment.assign(village.code(), grid.id(), volunteer, village.as(Role.VILLAGE_TEAM))));
    }

    /** By the owner of the tables; past all triggers where the statement says so. */
    public static void asOwner(String statement) {
        var login = TestStore.server().administrator();
        try (var connection =
                        DriverManager.getConnection(TestStore.server().store().url(), login.user(), login.password());
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }
}
