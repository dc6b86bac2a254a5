package org.huanjie.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.huanjie.access.TestSignIn.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.account.AccountOffice.Outcome;
import org.huanjie.access.account.AccountOffice.Wish;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@HuanjieIT
class AccountOfficeIT {

    @Autowired
    AccountOffice office;

    @Autowired
    TemporarySecrets secrets;

    @Autowired
    Independence independence;

    @Autowired
    Proposals proposals;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transaction;

    Places.County county;
    SignedIn countyOffice;
    SignedIn town;

    @BeforeEach
    void inACountyOfItsOwn() {
        county = places.newCounty(2, 2);
        countyOffice = person(Role.COUNTY_OFFICE, county.code());
        town = person(Role.TOWN_COMMITTEE, county.town());
    }

    @Test
    void everyActOnAnAccountIsInTheLedgerWithoutThePersonsName() {
        var account = opened(Role.TELLER, county.village(), town);
        act(town, () -> office.reset(account.account(), town));
        act(town, () -> office.handOver(account.account(), "李四", town));
        assertThat(town.scope().call(() -> secrets.onSlip(account.account(), town)))
                .isInstanceOf(TemporarySecrets.Outcome.Given.class);
        act(town, () -> office.close(account.account(), town));
        assertThat(ledger())
                .extracting(Entry::kind)
                .containsExactly(
                        "access.account-opened",
                        "access.account-reset",
                        "access.account-handed-over",
                        "access.secret-given",
                        "access.account-closed");
        assertThat(ledger()).allSatisfy(entry -> {
            assertThat(entry.by()).isEqualTo(town.signInName());
            assertThat(entry.facts()).contains(account.signInName(), "TELLER").doesNotContain("张三", "李四");
        });
    }

    @Test
    void everyFaultOfAFormIsToldAtOnce() {
        var outcome = open(new Wish("A b", " ", null, "1"), town);
        assertThat(((Outcome.Refused) outcome).faults())
                .extracting(Fault::key)
                .containsExactly(
                        "account.fault.account-sign-in-name",
                        "account.fault.account-person-name",
                        "account.fault.account-role");
    }

    @Test
    void noOfficeGivesMoreThanItHas() {
        refused(
                open(new Wish("x-" + county.code(), "某", Role.COUNTY_OFFICE, county.code()), town),
                "account.fault.account-role");
        refused(
                open(new Wish("x-" + county.code(), "某", Role.TELLER, county.village(3)), town),
                "account.fault.account-division-village");
        refused(
                open(new Wish("x-" + county.code(), "某", Role.TELLER, county.town()), town),
                "account.fault.account-division-village");
        var village = person(Role.VILLAGE_TEAM, county.village());
        refused(
                open(new Wish("x-" + county.code(), "某", Role.VOLUNTEER, county.village()), village),
                "account.fault.account-role");
        refused(
                open(new Wish("x-" + county.code(), "某", Role.CALLER, county.village()), village),
                "account.fault.account-role");
        refused(
                open(new Wish("x-" + county.code(), "某", Role.TOWN_COMMITTEE, county.town()), town),
                "account.fault.account-role");
    }

    @Test
    void anAccountOfTheOfficesOwnRankTakesTwoWhoAreIndependent() {
        var second = new SignedIn(UUID.randomUUID(), "second-" + county.code(), "乙", Role.COUNTY_OFFICE, county.code());
        countyOffice.scope().run(() -> accounts.add(second, "-", null, false));
        var wish = new Wish("third-" + county.code(), "丙", Role.COUNTY_OFFICE, county.code());
        refused(open(wish, countyOffice), "account.fault.account-second");
        refused(with(wish, person(Role.GUIDANCE_GROUP, county.code())), "account.fault.account-second-role");
        refused(with(wish, countyOffice), "independence.same-account");
        var third = ((Outcome.Done) with(wish, second)).account();
        assertThat(independence.history(third)).singleElement().satisfies(handling -> {
            assertThat(handling.by()).isEqualTo(countyOffice.signInName());
            assertThat(handling.second().orElseThrow().by()).isEqualTo(second.signInName());
        });
        refused(act(second, () -> office.reset(third.account(), second)), "account.fault.account-second");
        refused(
                act(second, () -> office.reset(third.account(), second, Optional.of(third))),
                "account.fault.account-second-own");
        var fourth = new Wish("fourth-" + county.code(), "丁", Role.AUDITOR, county.code());
        refused(with(fourth, third), "independence.of-other-opened");
    }

    @Test
    void whereThereIsAnOfficeAboveItAloneOpensACountysOffice() {
        var second = person(Role.AUDITOR, county.code());
        var province = new SignedIn(
                UUID.randomUUID(),
                "province-" + county.code(),
                "省甲",
                Role.PROVINCE_OFFICE,
                county.code().substring(0, 4));
        province.scope().run(() -> accounts.add(province, "-", null, false));
        try {
            refused(
                    with(new Wish("p-" + county.code(), "某", Role.COUNTY_OFFICE, county.code()), second),
                    "account.fault.account-office-above");
            assertThat(with(new Wish("p-" + county.code(), "某", Role.GUIDANCE_GROUP, county.code()), second))
                    .isInstanceOf(Outcome.Done.class);
        } finally {
            province.scope().run(() -> accounts.close(province.account()));
        }
    }

    @Test
    void aTemporaryPasswordIsMadeOnceForItsPersonByWhoOpenedTheAccount() {
        var account = opened(Role.TELLER, county.village(), town);
        assertThat(secret(countyOffice, () -> secrets.onSlip(account.account(), countyOffice)))
                .as("by another than who opened it")
                .isEqualTo("account.fault.secret-not-due");
        assertThat(secret(town, () -> secrets.inPresence(account.account(), "李四", true, town)))
                .isEqualTo("account.fault.secret-name");
        assertThat(secret(town, () -> secrets.inPresence(account.account(), "张三", false, town)))
                .isEqualTo("account.fault.secret-agreed");
        assertThat(town.scope().call(() -> secrets.inPresence(account.account(), " 张 三", true, town)))
                .isInstanceOf(TemporarySecrets.Outcome.Given.class);
        assertThat(secret(town, () -> secrets.onSlip(account.account(), town)))
                .isEqualTo("account.fault.secret-not-due");
        assertThat(independence
                        .history(account)
                        .getFirst()
                        .given()
                        .orElseThrow()
                        .way())
                .isEqualTo(Handling.Given.PRESENT);
    }

    @Test
    void aVillageProposesAndItsTownOpens() throws Exception {
        var team = person(Role.VILLAGE_TEAM, county.village());
        browser.perform(post("/accounts/proposals")
                        .with(csrf())
                        .with(as(team))
                        .param("role", "VOLUNTEER")
                        .param("personName", "提名甲"))
                .andExpect(status().is(422));
        browser.perform(post("/accounts/proposals")
                        .with(csrf())
                        .with(as(team))
                        .param("role", "TELLER")
                        .param("personName", "提名甲"))
                .andExpect(redirectedUrl("/accounts"));
        var proposal = town.scope().call(() -> proposals.open()).getFirst();
        browser.perform(get("/accounts/new")
                        .param("proposal", proposal.id().toString())
                        .with(as(town)))
                .andExpect(content().string(containsString("提名甲")));
        var wish = new Wish("teller-" + county.code(), "提名甲", Role.TELLER, county.village());
        assertThat(act(town, () -> office.open(wish, Optional.of(proposal.id()), town, Optional.empty())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(town.scope().call(() -> proposals.open())).isEmpty();
    }

    @Test
    void aProvincesOfficeOpensTheOfficesOfItsCountiesAndNothingElse() {
        var province = person(Role.PROVINCE_OFFICE, county.code().substring(0, 2));
        assertThat(AccountOffice.rolesOf(province)).containsExactly(Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE);
        assertThat(AccountOffice.rolesOf(countyOffice)).doesNotContain(Role.PROVINCE_OFFICE);
        assertThat(open(new Wish("p-" + county.code(), "某", Role.COUNTY_OFFICE, county.code()), province))
                .isInstanceOf(Outcome.Done.class);
        refused(
                open(new Wish("q-" + county.code(), "某", Role.COUNTY_OFFICE, "330326"), province),
                "account.fault.account-division-county");
        refused(
                open(new Wish("q-" + county.code(), "某", Role.TELLER, county.village()), province),
                "account.fault.account-role");
        refused(
                open(new Wish("q-" + county.code(), "某", Role.PROVINCE_OFFICE, county.code()), countyOffice),
                "account.fault.account-role");
    }

    @Test
    void aNameOnceGivenIsNeverGivenAgain() {
        var account = opened(Role.TELLER, county.village(), town);
        act(town, () -> office.close(account.account(), town));
        refused(
                open(new Wish(account.signInName(), "某", Role.TELLER, county.village()), town),
                "account.fault.account-taken");
    }

    @Test
    void anAccountOutsideIsAsIfItWereNotThere() {
        var account = opened(Role.TELLER, county.village(3), countyOffice);
        assertThat(act(town, () -> office.close(account.account(), town))).isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void nobodyClosesTheirOwnNorOneAboveThem() {
        var own = new SignedIn(UUID.randomUUID(), "own-" + county.code(), "自己", Role.COUNTY_OFFICE, county.code());
        own.scope().run(() -> accounts.add(own, "-", null, false));
        refused(act(own, () -> office.close(own.account(), own)), "account.fault.account-not-yours");
        var villager = person(Role.VILLAGE_TEAM, county.village());
        var cadre = opened(Role.RESIDENT_CADRE, county.village(), town);
        refused(act(villager, () -> office.reset(cadre.account(), villager)), "account.fault.account-not-yours");
    }

    @Test
    void anOfficeThatHasBeenClosedActsNoMore() {
        var first = new SignedIn(UUID.randomUUID(), "first-" + county.code(), "甲", Role.COUNTY_OFFICE, county.code());
        var second = new SignedIn(UUID.randomUUID(), "second-" + county.code(), "乙", Role.COUNTY_OFFICE, county.code());
        first.scope().run(() -> {
            accounts.add(first, "-", null, false);
            accounts.add(second, "-", null, false);
        });
        assertThat(act(first, () -> office.close(second.account(), first))).isInstanceOf(Outcome.Done.class);
        refused(act(second, () -> office.close(first.account(), second)), "account.fault.account-not-yours");
    }

    @Test
    void theApplicationsRoleCannotRebindAnAccountNorReadItsPassword() {
        var account = opened(Role.TELLER, county.village(), town);
        for (var statement : List.of(
                "UPDATE access.account SET role = 'COUNTY_OFFICE' WHERE id = :id",
                "UPDATE access.account SET division = '330326' WHERE id = :id",
                "SELECT password FROM access.account WHERE id = :id",
                "DELETE FROM access.account WHERE id = :id",
                "UPDATE access.attempt SET outcome = 'PASSED' WHERE account = :id",
                "DELETE FROM access.look WHERE account = :id")) {
            assertThat(denied(statement, account.account())).as(statement).isTrue();
        }
    }

    @Test
    void aVillageSeesNoAccountOfAnother() {
        opened(Role.TELLER, county.village(1), town);
        var village = person(Role.VILLAGE_TEAM, county.village());
        assertThat(village.scope().call(() -> accounts.search("", true, 0))).isEmpty();
    }

    @Test
    void thePagesOpenResetHandOverAndClose() throws Exception {
        browser.perform(get("/accounts/new").with(as(town)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(county.village())));
        var refused = browser.perform(post("/accounts")
                .with(csrf())
                .with(as(town))
                .param("signInName", "P-" + county.code())
                .param("personName", "王五"));
        refused.andExpect(status().is(422))
                .andExpect(content().string(containsString("王五")))
                .andExpect(content().string(containsString("P-" + county.code())));
        browser.perform(post("/accounts")
                        .with(csrf())
                        .with(as(town))
                        .param("signInName", "p-" + county.code())
                        .param("personName", "王五")
                        .param("role", "TELLER")
                        .param("division", county.village()))
                .andExpect(status().isSeeOther());
        var id = town.scope()
                .call(() -> accounts.search("p-" + county.code(), false, 0))
                .getFirst()
                .id();
        browser.perform(get("/accounts").param("q", "王五").with(as(town)))
                .andExpect(content().string(containsString("p-" + county.code())));
        browser.perform(get("/accounts/" + id).with(as(town))).andExpect(status().isOk());
        browser.perform(get("/accounts/" + id + "/secret").with(as(town)))
                .andExpect(content().string(containsString("/accounts/" + id + "/slip")));
        var slip = browser.perform(
                        post("/accounts/" + id + "/slip").with(csrf()).with(as(town)))
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"p-" + county.code() + ".pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(slip)).contains("王五", "p-" + county.code());
        browser.perform(post("/accounts/" + id + "/slip").with(csrf()).with(as(town)))
                .andExpect(redirectedUrl("/accounts/" + id + "/secret"));
        browser.perform(post("/accounts/" + id + "/reset").with(csrf()).with(as(town)))
                .andExpect(redirectedUrl("/accounts/" + id + "/secret"));
        browser.perform(post("/accounts/" + id + "/hand-over")
                        .with(csrf())
                        .with(as(town))
                        .param("personName", "赵六"))
                .andExpect(redirectedUrl("/accounts/" + id + "/secret"));
        browser.perform(post("/accounts/" + id + "/present")
                        .with(csrf())
                        .with(as(town))
                        .param("ownName", "赵六")
                        .param("agreed", "true"))
                .andExpect(content().string(containsString("<code class=\"fs-2\">")));
        browser.perform(get("/accounts/" + id).with(as(town)))
                .andExpect(content().string(containsString(town.signInName())));
        Confirmed.act(browser, post("/accounts/" + id + "/close").with(csrf()).with(as(town)))
                .andExpect(redirectedUrl("/accounts"));
        browser.perform(get("/accounts").with(as(town)))
                .andExpect(content().string(not(containsString("p-" + county.code()))));
        browser.perform(get("/accounts/" + id)
                        .with(as(Role.TOWN_COMMITTEE, county.towns().get(1))))
                .andExpect(status().isNotFound());
    }

    private Outcome with(Wish wish, SignedIn second) {
        return act(countyOffice, () -> office.open(wish, Optional.empty(), countyOffice, Optional.of(second)));
    }

    private static String secret(SignedIn by, java.util.function.Supplier<TemporarySecrets.Outcome> act) {
        return ((TemporarySecrets.Outcome.Refused) by.scope().call(act))
                .faults()
                .getFirst()
                .key();
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        }
    }

    record Entry(String kind, String by, String facts) {}

    private List<Entry> ledger() {
        return countyOffice
                .scope()
                .call(() -> transaction.execute(
                        t -> sql.sql("SELECT kind, by, facts::text AS facts FROM ledger.entry ORDER BY seq")
                                .query(Entry.class)
                                .list()));
    }

    private boolean denied(String statement, UUID id) {
        try {
            countyOffice
                    .scope()
                    .run(() -> transaction.executeWithoutResult(t -> sql.sql(statement)
                            .param("id", id)
                            .query((row, n) -> 1)
                            .list()));
            return false;
        } catch (org.springframework.dao.DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage()).contains("permission denied");
        }
    }

    private SignedIn opened(Role role, String division, SignedIn by) {
        return ((Outcome.Done) open(
                        new Wish(role.name().toLowerCase(java.util.Locale.ROOT) + "-" + division, "张三", role, division),
                        by))
                .account();
    }

    private Outcome open(Wish wish, SignedIn by) {
        return act(by, () -> office.open(wish, by));
    }

    private static Outcome act(SignedIn by, java.util.function.Supplier<Outcome> act) {
        return by.scope().call(act);
    }

    private static void refused(@Nullable Outcome outcome, String key) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::key)
                                .contains(key));
    }
}
