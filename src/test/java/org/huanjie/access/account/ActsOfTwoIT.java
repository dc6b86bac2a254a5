package org.huanjie.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.access.TestSignIn.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.AccessParts;
import org.huanjie.access.account.Independence.Tie;
import org.huanjie.access.account.Independence.Verdict;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.signin.SecondPerson;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Handlings;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;

/** 两人办理 — whether two accounts stand for two people, and whether the second is there. */
@HuanjieIT
class ActsOfTwoIT {

    private static final String PASSWORD = "wide river 1954";

    @Autowired
    Independence independence;

    @Autowired
    SecondPerson second;

    @Autowired
    AccessSettings settings;

    @Autowired
    Handlings handlings;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    KnownDevices devices;

    @Autowired
    SignIn signIn;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    AccessParts.MovableTime time;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transaction;

    Places.County county;
    SignedIn town;
    String address;

    @BeforeEach
    void inACountyOfItsOwn() {
        county = places.newCounty(1, 1);
        clock.set(LocalDate.of(2017, 3, 1));
        address = "198.51.100." + county.code();
        town = account(Role.TOWN_COMMITTEE, county.town(), "镇甲");
    }

    @AfterEach
    void timeGoesOn() {
        time.goOn();
    }

    @Test
    void twoWhomAnOfficeAboveOpenedAreTwo() {
        var one = account(Role.TELLER, county.village(), "计甲");
        var other = account(Role.TELLER, county.village(), "计乙");
        handled(one, Handling.Kind.OPENED, town);
        handled(other, Handling.Kind.OPENED, town);
        assertThat(independence.between(one, other)).isInstanceOf(Verdict.Independent.class);
        assertThat(independence.between(one.signInName(), other.signInName())).isInstanceOf(Verdict.Independent.class);
        assertThat(hand(one, other))
                .as("and it is told to who knows whom others saw")
                .hasSize(1);
        later(31);
        assertThat(hand(one, other)).isEmpty();
    }

    @Test
    void twoThatTwoOfTheOfficeOpenedWereNotInOneHand() {
        var one = account(Role.TELLER, county.village(), "计甲");
        var other = account(Role.TELLER, county.village(), "计乙");
        handled(one, Handling.Kind.OPENED, town);
        handled(other, Handling.Kind.OPENED, account(Role.TOWN_COMMITTEE, county.town(), "镇乙"));
        assertThat(hand(one, other)).isEmpty();
        handled(other, Handling.Kind.RESET, town);
        assertThat(hand(one, other))
                .containsExactly(
                        new Tie.OneHand(town.signInName(), one.signInName(), other.signInName(), "2017-03-01 09:00"));
    }

    @Test
    void accountsOfAnOfficeAreNotAskedWhoseHandsTheyWereIn() {
        var office = person(Role.COUNTY_OFFICE, county.code());
        var one = account(Role.TOWN_COMMITTEE, county.town(), "镇乙");
        var other = account(Role.TOWN_COMMITTEE, county.town(), "镇丙");
        handled(one, Handling.Kind.OPENED, office);
        handled(other, Handling.Kind.OPENED, office);
        assertThat(hand(one, other)).isEmpty();
    }

    private List<Tie> hand(SignedIn one, SignedIn other) {
        return independence.inOneHand(county.village(), one.signInName(), other.signInName());
    }

    @Test
    void oneAccountIsNotTwo() {
        assertThat(ties(independence.between(town, town))).containsExactly(new Tie.SameAccount(town.signInName()));
    }

    @Test
    void twoAccountsOfOneNameAreNotTwoHoweverTheNameIsTyped() {
        var one = account(Role.TELLER, county.village(), "阿依·古丽");
        var other = account(Role.SCRUTINEER, county.village(), "阿依 •\u200b 古丽");
        assertThat(ties(independence.between(one, other))).containsExactly(new Tie.SameName("阿依·古丽"));
        assertThat(ties(independence.between(one.signInName(), other))).containsExactly(new Tie.SameName("阿依·古丽"));
        var dotted = account(Role.CALLER, county.village(), "阿依.古丽");
        assertThat(ties(independence.between(one, dotted)))
                .as("the dot of a keyboard")
                .containsExactly(new Tie.SameName("阿依·古丽"));
    }

    @Test
    void whoOpenedOrResetTheOtherIsNoSecondForTheDaysThatAreSet() {
        var opened = account(Role.TOWN_COMMITTEE, county.town(), "镇乙");
        handled(opened, Handling.Kind.OPENED, town);
        handled(opened, Handling.Kind.RESET, town);
        for (var verdict : List.of(
                independence.between(town, opened),
                independence.between(opened, town),
                independence.between(town.signInName(), opened))) {
            assertThat(ties(verdict))
                    .hasSize(2)
                    .allMatch(tie -> tie instanceof Tie.OfOther(var account, var by, var handling, var when)
                            && account.equals(opened.signInName())
                            && by.equals(town.signInName()));
        }
        later(29);
        assertThat(independence.between(town, opened)).isInstanceOf(Verdict.Dependent.class);
        later(2);
        assertThat(independence.between(town, opened)).isInstanceOf(Verdict.Independent.class);
        var office = person(Role.COUNTY_OFFICE, county.code());
        assertThat(set(29, office)).isNotEmpty();
        assertThat(set(60, office)).isEmpty();
        assertThat(independence.between(town, opened)).isInstanceOf(Verdict.Dependent.class);
    }

    @Test
    void whoConfirmedTheOpeningIsNoSecondEither() {
        var confirming = account(Role.COUNTY_OFFICE, county.code(), "县乙");
        var opened = account(Role.COUNTY_OFFICE, county.code(), "县丙");
        handled(opened, Handling.Kind.OPENED, person(Role.COUNTY_OFFICE, county.code()), Optional.of(confirming));
        assertThat(ties(independence.between(opened, confirming))).hasSize(1);
    }

    @Test
    void twoThatOneOfTheirVillageOpenedAreNotTwo() {
        var team = account(Role.VILLAGE_TEAM, county.village(), "村甲");
        var one = account(Role.TELLER, county.village(), "计甲");
        var other = account(Role.SCRUTINEER, county.village(), "监乙");
        handled(one, Handling.Kind.OPENED, team);
        handled(other, Handling.Kind.RESET, team);
        assertThat(ties(independence.between(one, other))).singleElement().isInstanceOf(Tie.SameHands.class);
        assertThat(((Verdict.Dependent) independence.between(one, other)).faults())
                .extracting(Fault::key)
                .containsExactly("independence.same-hands");
    }

    @Test
    void aHandlingIsShownAndNeverChanged() {
        var opened = account(Role.TELLER, county.village(), "计甲");
        handled(opened, Handling.Kind.OPENED, town);
        handled(opened, Handling.Kind.RESET, person(Role.COUNTY_OFFICE, county.code()));
        assertThat(independence.history(opened))
                .extracting(Handling::kind)
                .containsExactly(Handling.Kind.RESET, Handling.Kind.OPENED);
        for (var statement : List.of("UPDATE access.handling SET by = 'x'", "DELETE FROM access.handling")) {
            assertThatThrownBy(() -> town.scope()
                            .run(() -> transaction.executeWithoutResult(
                                    t -> sql.sql(statement).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theSecondIsThereWithNameAndPassword() {
        var teller = account(Role.TELLER, county.village(), "计甲");
        assertThat(verify(teller, PASSWORD, "")).isEqualTo(new SecondPerson.Verdict.Present(teller));
        assertThat(refusal(verify(teller, "not the password", ""))).isEqualTo("account.fault.second-failed");
        assertThat(refusal(second.verify(
                        " " + town.signInName().toUpperCase(java.util.Locale.ROOT),
                        PASSWORD,
                        "",
                        town,
                        Source.of(address))))
                .isEqualTo("account.fault.second-same");
    }

    @Test
    void theSecondOfACountyNeedsACodeThatIsSpent() {
        var office = account(Role.COUNTY_OFFICE, county.code(), "县甲");
        assertThat(refusal(verify(office, PASSWORD, ""))).isEqualTo("account.fault.second-no-codes");
        office.scope().run(() -> codes.takeUpUnseen(office));
        var code = office.scope().call(() -> codes.present(office)).orElseThrow();
        assertThat(refusal(verify(office, PASSWORD, ""))).isEqualTo("account.fault.second-failed");
        assertThat(verify(office, PASSWORD, code)).isInstanceOf(SecondPerson.Verdict.Present.class);
        assertThat(refusal(verify(office, PASSWORD, code))).isEqualTo("account.fault.second-failed");
    }

    @Test
    void neitherATemporaryPasswordNorAClosedOrADemonstrationsAccountIsASecond() {
        var fresh = new SignedIn(UUID.randomUUID(), "fresh-" + county.code(), "新甲", Role.TELLER, county.village());
        var demo = new SignedIn(UUID.randomUUID(), "demo-" + county.code(), "演甲", Role.TELLER, county.village());
        var closed = account(Role.TELLER, county.village(), "离甲");
        town.scope().run(() -> {
            accounts.add(fresh, passwords.hash(PASSWORD), time.instant().plus(Duration.ofDays(1)), false);
            accounts.add(demo, passwords.hash(PASSWORD), null, true);
            accounts.close(closed.account());
        });
        assertThat(refusal(verify(fresh, PASSWORD, ""))).isEqualTo("account.fault.second-temporary");
        assertThat(refusal(verify(demo, PASSWORD, ""))).isEqualTo("account.fault.second-failed");
        assertThat(refusal(verify(closed, PASSWORD, ""))).isEqualTo("account.fault.second-failed");
    }

    @Test
    void whoSignsBesideAnotherIsSlowedAsAtTheSignInPageByNameAndDevice() {
        var teller = account(Role.TELLER, county.village(), "慢乙");
        var known = known(teller);
        time.stand();
        for (int n = 0; n < 5; n++) {
            assertThat(refusal(verify(teller, "not it", ""))).isEqualTo("account.fault.second-failed");
        }
        assertThat(refusal(verify(teller, PASSWORD, ""))).isEqualTo("account.fault.second-locked");
        assertThat(signIn.password(teller.signInName(), PASSWORD, Source.of(address)))
                .as("at the sign-in page from the same line")
                .isInstanceOf(SignIn.Outcome.Slowed.class);
        assertThat(second.verify(
                        teller.signInName(), PASSWORD, "", person(Role.BALLOT_ISSUER, county.village()), known))
                .as("on a device that knows them, which strangers' failures do not touch")
                .isEqualTo(new SecondPerson.Verdict.Present(teller));
    }

    private MockHttpServletRequest known(SignedIn person) {
        var response = new MockHttpServletResponse();
        devices.remember(person, new MockHttpServletRequest(), response);
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setCookies(response.getCookies());
        return request;
    }

    @Test
    void theSecondIsNeverAskedWithinATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        t -> assertThat(verify(town, PASSWORD, "")).isNull()))
                .isInstanceOf(IllegalStateException.class);
    }

    private SecondPerson.Verdict verify(SignedIn who, String password, String code) {
        return second.verify(
                who.signInName(), password, code, person(Role.BALLOT_ISSUER, county.village()), Source.of(address));
    }

    private static String refusal(SecondPerson.Verdict verdict) {
        return ((SecondPerson.Verdict.Refused) verdict).faults().getFirst().key();
    }

    private static List<Tie> ties(Verdict verdict) {
        return ((Verdict.Dependent) verdict).ties();
    }

    private List<Fault> set(int days, SignedIn by) {
        return by.scope().call(() -> settings.set(county.code(), AccessSetting.INDEPENDENCE_DAYS, days, by));
    }

    private SignedIn account(Role role, String division, String name) {
        var signInName = role.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        var person = new SignedIn(UUID.randomUUID(), signInName, name, role, division);
        person.scope().run(() -> accounts.add(person, passwords.hash(PASSWORD), null, false));
        return person;
    }

    private void handled(SignedIn account, Handling.Kind kind, SignedIn by) {
        handled(account, kind, by, Optional.empty());
    }

    private void handled(SignedIn account, Handling.Kind kind, SignedIn by, Optional<SignedIn> confirming) {
        by.scope().run(() -> transaction.executeWithoutResult(t -> handlings.enter(account, kind, by, confirming)));
    }

    private void later(int days) {
        clock.set(LocalDate.now(clock).plusDays(days).atTime(10, 0));
    }
}
