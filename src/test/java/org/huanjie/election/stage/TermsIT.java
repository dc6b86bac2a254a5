package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.law.Edition;
import org.huanjie.law.Rulebook;
import org.huanjie.shell.Reason;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 换届之门 — one election of each body for every village, once. */
@HuanjieIT
class TermsIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Terms terms;

    @Autowired
    Elections elections;

    @Test
    void everyVillageGetsAnElectionOfEachBody() {
        var county = places.newCounty(2, 3);
        var term = fixture.open(county);
        Scope.of(county.code()).run(() -> {
            for (var body : Body.values()) {
                assertThat(elections.all(body)).hasSize(6).allSatisfy(election -> {
                    assertThat(election.term()).isEqualTo(term);
                    assertThat(election.stage()).isEqualTo(Stage.PREPARING);
                    assertThat(election.day()).isNull();
                });
                assertThat(elections.within(county.towns().get(1), body))
                        .extracting(Election::village)
                        .containsExactlyElementsOf(county.villages().subList(3, 6));
            }
        });
    }

    @Test
    void aVillageReadsItsCountysTerm() {
        var county = places.newCounty(1, 1);
        fixture.open(county);
        assertThat(Scope.of(county.village()).call(() -> terms.current(county.code())))
                .hasValueSatisfying(term -> assertThat(term.edition()).isEqualTo("ZJ2012"));
    }

    @Test
    void aTermIsNoLongerThanItsEditionAllows() {
        var county = places.newCounty(1, 1);
        var began = LocalDate.of(2014, 3, 31);
        assertThat(against(county, began, LocalDate.of(2017, 3, 31))).isEmpty();
        assertThat(against(county, began, LocalDate.of(2017, 4, 1))).containsExactly("election.term.too-long");
        assertThat(against(county, began, began)).containsExactly("election.term.ends-before");
    }

    @Test
    void noTermIsOpenedWithinAnother() {
        var county = places.newCounty(1, 1);
        fixture.open(county);
        assertThat(against(county, LocalDate.of(2017, 12, 31), LocalDate.of(2018, 12, 31)))
                .containsExactly("election.term.open-already");
        assertThat(against(county, LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)))
                .containsExactly("election.term.too-soon");
        assertThat(against(county, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30)))
                .as("half a year before who was elected first has served three years")
                .containsExactly("election.term.too-soon");
        assertThat(against(county, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 7, 1)))
                .isEmpty();
        assertThatThrownBy(() -> fixture.open(county)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVillageOpensNoTerm() {
        var county = places.newCounty(1, 1);
        var team = TestSignIn.person(Role.VILLAGE_TEAM, county.village());
        assertThatThrownBy(() -> Scope.of(county.village())
                        .run(() -> terms.open(
                                county.code(), "ZJ2012", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), team)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aTermIsOpenedUnderAnEditionThatIsInForceInIt() {
        var county = places.newCounty(1, 1);
        var began = LocalDate.of(2027, 1, 1);
        var ends = LocalDate.of(2027, 12, 31);
        assertThat(against(county, Edition.ZJ2012, began, ends)).containsExactly("election.term.not-in-force");
        assertThat(against(county, Edition.ZJ2025, began, ends)).isEmpty();
        // one that ends within the term, and the one that follows it
        assertThat(against(county, Edition.ZJ2020, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)))
                .isEmpty();
        assertThat(against(county, Edition.ZJ2025, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)))
                .isEmpty();
        assertThatThrownBy(() -> Scope.of(county.code())
                        .call(() -> terms.open(
                                county.code(),
                                "ZJ2012",
                                began,
                                ends,
                                TestSignIn.person(Role.COUNTY_OFFICE, county.code()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> against(Places.County county, LocalDate began, LocalDate ends) {
        return against(county, Edition.ZJ2012, began, ends);
    }

    private List<String> against(Places.County county, Edition edition, LocalDate began, LocalDate ends) {
        return Scope.of(county.code()).call(() -> terms.against(county.code(), Rulebook.of(edition), began, ends)).stream()
                .map(Reason::key)
                .toList();
    }
}
