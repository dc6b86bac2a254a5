package org.huanjie.mobilisation.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Kinships;
import org.huanjie.candidacy.Relation;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridAssignment;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 志愿者回避和上岗 — who stands, is near to who stands, or sits on the committee has no grid, by the services or past them, and loses the one they had. */
@HuanjieIT
class VolunteerRecusalIT {

    private static final String NAME = "欧阳愿";

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    DutyFixture duties;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    SignUps signUps;

    @Autowired
    Volunteers volunteers;

    @Autowired
    VolunteerRecusal recusal;

    @Autowired
    VolunteerFitness fitness;

    @Autowired
    Grids grids;

    @Autowired
    GridAssignment assignment;

    @Autowired
    Kinships kinships;

    @Autowired
    Elections elections;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theRefusalSaysWhichIsMissingForWhom() {
        var village = polls.listed(20);
        var grid = grid(village);
        var id = mobilisation.signedUp(village, NAME, Optional.empty());
        assertThat(assign(village, grid, id))
                .containsExactly("discipline.duty.no-training" + NAME, "discipline.duty.no-pledge" + NAME);
        assertThatThrownBy(() -> past(village, grid, id))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("training and the pledge");
        duties.train(village.code(), List.of(NAME));
        assertThat(assign(village, grid, id)).containsExactly("discipline.duty.no-pledge" + NAME);
        duties.pledge(village.code(), List.of(NAME), PledgeKind.VOLUNTEER);
        assertThat(assign(village, grid, id)).isEmpty();
        assertThat(village.call(() -> fitness.serving(village.code(), DutyKind.DRIVER)))
                .extracting(Volunteer::id)
                .containsExactly(id);
    }

    @Test
    void whoBecomesNearToACandidateLosesTheGridAndThePageCanSayWhy() {
        var village = polls.listed(20);
        var grid = grid(village);
        var near = village.voters().get(15);
        var id = mobilisation.volunteer(village, near.name(), Optional.of(near.id()));
        mobilisation.assign(village, grid, id);
        assertThat(serving(village)).containsExactly(id);
        var by = village.as(Role.ELECTION_COMMITTEE);
        assertThat(village.call(
                        () -> kinships.declare(village.election(), village.voter(0), near.id(), Relation.SIBLING, by)))
                .isEqualTo(Verdict.done());
        assertThat(serving(village)).isEmpty();
        assertThat(village.call(() -> grids.of(village.code())))
                .singleElement()
                .satisfies(one -> assertThat(one.lost().get(id))
                        .extracting(reason -> reason.key() + reason.arguments())
                        .containsExactly("mobilisation.volunteer.refused.kin[" + near.name() + ", "
                                + village.voters().get(0).name() + "]"));
        assertThat(village.call(() -> grids.ofVolunteer(id))).isEmpty();
        assertBarred(village, id, "KIN");
        // and has it again where it was declared by mistake
        assertThat(village.call(() -> kinships.retract(village.election(), village.voter(0), near.id(), by)))
                .isEqualTo(Verdict.done());
        assertThat(serving(village)).containsExactly(id);
    }

    @Test
    void whatTheyDeclareThemselvesCountsToo() {
        var village = polls.listed(20);
        var grid = grid(village);
        var id = mobilisation.volunteer(village, NAME, Optional.empty());
        assertThat(village.call(() -> signUps.declare(
                        village.code(), id, Map.of(village.voter(1), Kinship.SIBLING), village.as(Role.VILLAGE_TEAM))))
                .isEqualTo(Verdict.done());
        assertThat(assign(village, grid, id)).containsExactly("mobilisation.volunteer.refused.kin" + NAME);
        assertBarred(village, id, "KIN");
        assertThatThrownBy(() -> past(village, grid, id)).hasMessageContaining("no candidate");
    }

    @Test
    void aCandidateIsNotSignedUpAndOneWhoSignedUpByThemselvesIsNotAccepted() {
        var village = polls.listed(20);
        var candidate = village.voters().get(2);
        var said = new SignUp(
                candidate.name(),
                OptionalInt.of(1),
                Optional.of(candidate.id()),
                "13800000000",
                Set.of(DutyKind.DRIVER),
                Optional.of(new FreeHours(LocalTime.of(7, 0), LocalTime.of(12, 0))));
        var by = village.as(Role.VILLAGE_TEAM);
        assertThat(said(village.call(() -> signUps.enter(village.code(), said, by))))
                .containsExactly("mobilisation.volunteer.refused.candidate" + candidate.name());
        var offered = village.call(() -> signUps.offer(village.code(), said)).answer(id -> id, reasons -> {
            throw new AssertionError(reasons.toString());
        });
        assertThat(said(village.call(() -> signUps.accept(village.code(), offered, by))))
                .containsExactly("mobilisation.volunteer.refused.candidate" + candidate.name());
        assertThat(village.call(() -> volunteers.of(village.code()))).isEmpty();
        assertThat(village.call(() -> volunteers.find(offered)).orElseThrow().phone())
                .contains("138****0000");
    }

    @Test
    void aMemberOfTheCommitteeIsKnownByNameAndANamesakeIsSaidToBeOne() {
        var village = polls.listed(20);
        var grid = grid(village);
        var id = mobilisation.volunteer(village, NAME, Optional.empty());
        var called = "欧阳选";
        MobilisationFixture.asOwner("UPDATE election.committee_member SET name = '" + called + "' WHERE village = '"
                + village.code() + "' AND office = 'CHAIR'");
        duties.readyToVolunteer(village.code(), List.of(called));
        var said = new SignUp(
                called,
                OptionalInt.empty(),
                Optional.empty(),
                "13800000000",
                Set.of(DutyKind.VOLUNTEER),
                Optional.empty());
        var offered = village.call(() -> signUps.offer(village.code(), said)).answer(one -> one, reasons -> {
            throw new AssertionError(reasons.toString());
        });
        var town = village.as(Role.VILLAGE_TEAM);
        assertThat(said(village.call(() -> signUps.accept(village.code(), offered, town))))
                .containsExactly("mobilisation.volunteer.refused.committee" + called);
        assertBarred(village, offered, "COMMITTEE");
        assertThat(village.call(() -> signUps.namesake(village.code(), offered, true, town)))
                .isEqualTo(Verdict.done());
        assertThat(village.call(() -> signUps.accept(village.code(), offered, town)))
                .isEqualTo(Verdict.done());
        assertThat(assign(village, grid, offered)).isEmpty();
        assertThat(assign(village, grid, id)).isEmpty();
        assertThat(village.call(() -> signUps.leave(village.code(), id, town))).isEqualTo(Verdict.done());
        assertThat(serving(village)).containsExactly(offered);
        assertThatThrownBy(() -> past(village, grid, id)).hasMessageContaining("has not left");
    }

    @Test
    void nobodyStandsAtTwoPlacesAtOnce() {
        var village = polls.listed(20);
        var id = mobilisation.volunteer(village, NAME, Optional.empty());
        shift(village, id, "08:00", "10:00");
        shift(village, id, "10:00", "11:00");
        assertThatThrownBy(() -> shift(village, id, "09:30", "10:30")).hasMessageContaining("two places");
    }

    @Test
    void allOfItGoesWithTheArchive() {
        var village = polls.listed(20);
        var grid = grid(village);
        var id = mobilisation.volunteer(village, NAME, Optional.of(village.voter(15)));
        mobilisation.assign(village, grid, id);
        fixture.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
        MobilisationFixture.asOwner(
                "ALTER TABLE election.election DISABLE TRIGGER polling_archive_gate; UPDATE election.election SET stage = 'ARCHIVED' WHERE id = '"
                        + village.election() + "'; ALTER TABLE election.election ENABLE TRIGGER polling_archive_gate");
        for (var table : List.of("household", "dweller", "volunteer", "grid", "grid_household", "grid_volunteer")) {
            assertThat(count(village, table)).as(table).isEqualTo(0);
        }
    }

    private int count(Village village, String table) {
        return village.call(() ->
                transaction.execute(t -> sql.sql("SELECT count(*) FROM mobilisation." + table + " WHERE village = :v")
                        .param("v", village.code())
                        .query(Integer.class)
                        .single()));
    }

    private Grid grid(Village village) {
        mobilisation.households(
                village,
                village.voters().subList(7, 15).stream().map(card -> card.id()).toList());
        return mobilisation.grids(village, 10).getFirst();
    }

    private List<VolunteerId> serving(Village village) {
        return village.call(() -> grids.of(village.code())).stream()
                .flatMap(grid -> grid.volunteers().stream())
                .toList();
    }

    private List<String> assign(Village village, Grid grid, VolunteerId id) {
        return said(
                village.call(() -> assignment.assign(village.code(), grid.id(), id, village.as(Role.VILLAGE_TEAM))));
    }

    // what the function of the database says is what the program says
    private void assertBarred(Village village, VolunteerId id, String why) {
        var election = village.call(() -> elections.get(village.election()));
        var one = village.call(() -> volunteers.find(id)).orElseThrow();
        assertThat(village.call(() -> recusal.against(election, one)))
                .extracting(reason -> reason.what().name())
                .containsExactly(why);
        assertThat(barred(id)).containsExactly(why);
    }

    private void past(Village village, Grid grid, VolunteerId id) {
        village.call(() -> transaction.execute(t -> sql.sql(
                        "INSERT INTO mobilisation.grid_volunteer (grid, volunteer, village) VALUES (:grid, :id, :village)")
                .param("grid", grid.id().uuid())
                .param("id", id.uuid())
                .param("village", village.code())
                .update()));
    }

    private void shift(Village village, VolunteerId id, String from, String until) {
        village.call(() -> transaction.execute(t -> sql.sql("""
                INSERT INTO mobilisation.post_shift (id, village, volunteer, post, starts, ends, by)
                VALUES (:key, :village, :id, 'ORDER', CAST(:from AS time), CAST(:until AS time), 'test')""")
                .param("key", UUID.randomUUID())
                .param("id", id.uuid())
                .param("village", village.code())
                .param("from", from)
                .param("until", until)
                .update()));
    }

    private static List<String> said(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.<String>of(),
                reasons -> reasons.stream()
                        .map(reason -> reason.key() + reason.arguments().getFirst())
                        .toList());
    }

    private static List<String> barred(VolunteerId id) {
        var login = TestStore.server().administrator();
        try (var connection =
                        DriverManager.getConnection(TestStore.server().store().url(), login.user(), login.password());
                var rows = connection.createStatement().executeQuery("SELECT mobilisation.barred('" + id + "')")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
