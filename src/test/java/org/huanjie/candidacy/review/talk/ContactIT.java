package org.huanjie.candidacy.review.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** 联系记录 — whether a pledge is kept, on a day, nothing else; and nothing after the election. */
@HuanjieIT
class ContactIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 2, 20);

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Candidates candidates;

    @Autowired
    Pledges pledges;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactsGo contactsGo;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    String village;
    String at;
    SignedIn town;
    SignedIn cadre;
    Election election;
    Review review;
    UUID pledge;

    @BeforeEach
    void pledged() {
        var county = places.newCounty(1, 2);
        village = county.village();
        at = "/villages/" + village + "/contacts";
        town = ReviewFixture.town(county);
        cadre = TestSignIn.person(Role.RESIDENT_CADRE, village);
        elections.open(county);
        var voter = rolls.voters(village, 8).getFirst();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var committee = RollFixture.committee(village);
        done(in(
                committee,
                () -> candidates.enter(
                        election.id(), voter.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)));
        review = fixture.of(election.id(), voter.id(), village);
        pledge = done(in(town, () -> pledges.sign(review, "不参选", Optional.empty(), new Heard.Office(town))));
        clock.set(TODAY);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void thereIsNoOtherColumn() throws SQLException {
        assertThat(
                        column(
                                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'candidacy' AND table_name = 'contact'"))
                .containsExactlyInAnyOrder("pledge", "village", "seen_on", "kept", "by");
    }

    @Test
    void aLeaderAndTheCadreNoteADayByThePage() throws Exception {
        browser.perform(get(at).with(as(Role.RESIDENT_CADRE, village)))
                .andExpect(content().string(containsString(review.name())));
        browser.perform(post(at).param("pledge", pledge.toString())
                        .param("on", "2017-02-19")
                        .param("kept", "YES")
                        .with(csrf())
                        .with(as(Role.RESIDENT_CADRE, village)))
                .andExpect(redirectedUrl(at));
        browser.perform(post(at).param("pledge", pledge.toString())
                        .param("on", "2017-02-16")
                        .with(csrf())
                        .with(as(Role.COUNTY_LEADER, village.substring(0, 6))))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有选择是否遵守")));
        browser.perform(get(at).with(as(Role.VILLAGE_TEAM, village))).andExpect(status().isForbidden());
        assertThat(in(cadre, () -> contacts.of(pledge)))
                .containsExactly(new Contact(LocalDate.of(2017, 2, 19), true, cadre.signInName()));
    }

    @Test
    void nobodyElseNotesAndADayIsNotedOnce() {
        assertThat(note(TODAY)).isInstanceOf(Verdict.Done.class);
        assertThat(keys(note(TODAY))).containsExactly("candidacy.contact.noted-already");
        assertThat(keys(note(TODAY.plusDays(1)))).containsExactly("candidacy.contact.day");
        assertThat(keys(in(
                        town,
                        () -> contacts.note(
                                village, Optional.of(pledge), Optional.of(TODAY), Optional.of(true), town))))
                .containsExactly("candidacy.contact.not-yours");
        var neighbour = village.substring(0, 9) + "201";
        var other = TestSignIn.person(Role.RESIDENT_CADRE, neighbour);
        assertThat(keys(in(
                        other,
                        () -> contacts.note(
                                neighbour, Optional.of(pledge), Optional.of(TODAY), Optional.of(true), other))))
                .contains("candidacy.contact.no-pledge");
    }

    @Test
    void nothingRemainsOnceTheElectionIsDecided() throws SQLException {
        assertThat(note(TODAY)).isInstanceOf(Verdict.Done.class);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(in(cadre, () -> contacts.of(pledge))).as("closed at once").isEmpty();
        assertThat(in(cadre, () -> contacts.open(village))).isEmpty();
        assertThat(keys(note(TODAY))).containsExactly("candidacy.contact.no-pledge");
        assertThatThrownBy(() -> in(cadre, () -> insert())).rootCause().hasMessageContaining("no pledge is open");
        contactsGo.run();
        assertThat(column("SELECT kept::text FROM candidacy.contact WHERE village = '" + village + "'"))
                .isEmpty();
        assertThat(column("SELECT facts::text FROM ledger.entry WHERE village = '" + village
                        + "' AND kind = 'candidacy.contacts-forgotten'"))
                .singleElement()
                .asString()
                .doesNotContain(review.id().toString(), pledge.toString(), review.name(), cadre.signInName());
    }

    @Test
    void nothingRemainsOfAPledgeThatWasTakenBack() throws SQLException {
        assertThat(note(TODAY)).isInstanceOf(Verdict.Done.class);
        done(in(town, () -> pledges.takeBack(review, new Heard.Office(town))));
        assertThat(in(cadre, () -> contacts.of(pledge))).isEmpty();
        Scope.of(village.substring(0, 6)).run(contactsGo::go);
        assertThat(column("SELECT kept::text FROM candidacy.contact WHERE village = '" + village + "'"))
                .isEmpty();
    }

    private Verdict<?> note(LocalDate on) {
        return in(cadre, () -> contacts.note(village, Optional.of(pledge), Optional.of(on), Optional.of(true), cadre));
    }

    private int insert() {
        return transactions.execute(status -> sql.sql(
                        "INSERT INTO candidacy.contact (pledge, village, seen_on, kept, by) VALUES (:pledge, :village, current_date, true, 'x')")
                .param("pledge", pledge)
                .param("village", village)
                .update());
    }

    // as the administrator sees it: what no policy hides
    private static List<String> column(String query) throws SQLException {
        var server = TestStore.server();
        var administrator = server.administrator();
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<String> keys(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<?>) verdict)
                .reasons().stream().map(Reason::key).toList();
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(work);
    }
}
