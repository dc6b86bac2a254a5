package org.huanjie.mobilisation.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 走访簿 — what volunteers found is kept once each and side by side, of their own grids alone, and goes when it is needed no more. */
@HuanjieIT
class HouseholdContactsIT {

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    HelpGoes goes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private Village village;
    private List<HouseholdId> homes;
    private List<Grid> grids;
    private VolunteerId first;

    @BeforeEach
    void householdsInTwoGrids() {
        village = polls.prepared(8);
        homes = mobilisation.households(
                village, List.of(village.voter(0), village.voter(1), village.voter(2), village.voter(3)));
        first = mobilisation.volunteer(village, "欧阳愿", Optional.empty());
        grids = mobilisation.grids(village, 1);
        mobilisation.assign(village, grids.get(0), first);
    }

    @Test
    void oneReportIsKeptOnceHoweverOftenItIsSent() {
        var report = report(homes.get(0), true, Map.of(village.voter(0), Set.of(ContactNeed.AWAY, ContactNeed.PROXY)));
        done(paper(first, report));
        done(paper(first, report));
        var state = states(grids.get(0)).getFirst();
        assertThat(state.contacts()).hasSize(1);
        assertThat(state.needs())
                .containsOnly(Map.entry(village.voter(0), Set.of(ContactNeed.AWAY, ContactNeed.PROXY)));
        assertThat(acts()).containsOnlyOnce("mobilisation.household-contacted");
    }

    @Test
    void twoVolunteersAtOneHouseholdAreBothKept() {
        var second = mobilisation.volunteer(village, "司马助", Optional.empty());
        mobilisation.assign(village, grids.get(0), second);
        done(paper(first, report(homes.get(0), true, Map.of(village.voter(0), Set.of(ContactNeed.AWAY)))));
        done(paper(second, report(homes.get(0), true, Map.of(village.voter(1), Set.of(ContactNeed.PROXY)))));
        var state = states(grids.get(0)).getFirst();
        assertThat(state.contacts()).extracting(HouseholdContact::volunteer).containsExactlyInAnyOrder(first, second);
        assertThat(state.needs()).hasSize(2);
    }

    @Test
    void nobodyReportsOfAHouseholdThatIsNotTheirs() {
        assertThat(keys(paper(first, report(homes.get(1), true, Map.of()))))
                .containsExactly("mobilisation.contact.refused.not-your-household");
        assertThat(keys(paper(first, report(homes.get(0), true, Map.of(village.voter(2), Set.of(ContactNeed.AWAY))))))
                .containsExactly("mobilisation.contact.refused.not-living-there");
        var stranger = village.as(Role.VOLUNTEER);
        assertThat(keys(call(() -> contacts.report(village.code(), report(homes.get(0), true, Map.of()), stranger))))
                .as("an account that is no volunteer's")
                .containsExactly("mobilisation.contact.refused.not-your-household");
        assertThat(keys(call(() -> contacts.fromPaper(
                        village.code(), Optional.of(first), List.of(report(homes.get(0), true, Map.of())), stranger))))
                .contains("authority.refused.not-yours");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var report = new ContactReport(
                new ContactId(UUID.randomUUID()),
                homes.get(0),
                ContactWay.CALL,
                false,
                false,
                false,
                OffsetDateTime.now(clock).plusDays(1),
                Map.of(village.voter(0), Set.of(ContactNeed.RIDE)));
        assertThat(keys(paper(first, report)))
                .containsExactlyInAnyOrder(
                        "mobilisation.contact.refused.ahead",
                        "mobilisation.contact.refused.not-reached",
                        "mobilisation.contact.refused.no-consent");
        assertThat(states(grids.get(0)).getFirst().contacts()).isEmpty();
    }

    @Test
    void theDatabaseKeepsItTooAndKeepsNothingElse() {
        var mine = report(homes.get(0), true, Map.of());
        done(paper(first, mine));
        assertRefused("UPDATE mobilisation.contact SET reached = false", "permission denied");
        assertRefused("DELETE FROM mobilisation.contact", "permission denied");
        assertRefused(
                "INSERT INTO mobilisation.need (contact, village, voter, kind, consented) VALUES ('" + mine.id()
                        + "', '" + village.code() + "', '" + village.voter(0) + "', 'MOBILE_BOX', false)",
                "violates check constraint");
        assertRefused(
                "INSERT INTO mobilisation.need (contact, village, voter, kind, consented) VALUES ('" + mine.id()
                        + "', '" + village.code() + "', '" + village.voter(5) + "', 'AWAY', true)",
                "only what somebody of a household said");
        assertThat(call(() -> sql.sql("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'mobilisation' AND table_name IN ('contact', 'need') ORDER BY 1""").query(String.class).list()))
                .as("what a contact holds: a new column is thought over")
                .containsExactly(
                        "contact.at",
                        "contact.by",
                        "contact.household",
                        "contact.id",
                        "contact.reached",
                        "contact.received_at",
                        "contact.stops",
                        "contact.village",
                        "contact.volunteer",
                        "contact.way",
                        "need.consented",
                        "need.contact",
                        "need.kind",
                        "need.village",
                        "need.voter");
    }

    private void assertRefused(String statement, String message) {
        assertThatThrownBy(() -> call(() -> sql.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(message);
    }

    private ContactReport report(HouseholdId home, boolean reached, Map<VoterId, Set<ContactNeed>> needs) {
        return new ContactReport(
                new ContactId(UUID.randomUUID()),
                home,
                ContactWay.DOORSTEP,
                reached,
                false,
                true,
                OffsetDateTime.now(clock),
                needs);
    }

    private Verdict<?> paper(VolunteerId volunteer, ContactReport report) {
        var office = village.as(Role.VILLAGE_TEAM);
        return call(() -> contacts.fromPaper(village.code(), Optional.of(volunteer), List.of(report), office));
    }

    private List<ContactState> states(Grid grid) {
        return call(() -> contacts.states(village.code(), grid.id()));
    }

    private List<String> acts() {
        return call(() -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :village")
                .param("village", village.code())
                .query(String.class)
                .list());
    }

    private <T> T call(java.util.function.Supplier<T> work) {
        return village.call(() -> transactions.execute(status -> work.get()));
    }

    private static void done(Verdict<?> verdict) {
        assertThat(keys(verdict)).isEmpty();
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.of(), reasons -> reasons.stream().map(Reason::key).toList());
    }
}
