package org.huanjie.access.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.person;

import java.util.Arrays;
import org.huanjie.access.who.Offices.Way;
import org.huanjie.region.Level;
import org.junit.jupiter.api.Test;

class OfficesTest {

    @Test
    void theCountyOfficeManagesEveryRoleButTheOneAboveIt() {
        assertThat(Offices.rolesOf(person(Role.COUNTY_OFFICE, "330326")))
                .hasSize(Role.values().length - 1)
                .doesNotContain(Role.PROVINCE_OFFICE);
    }

    @Test
    void anOfficeAboveManagesTheOfficesOfItsCountiesAlone() {
        var province = person(Role.PROVINCE_OFFICE, "33");
        assertThat(Offices.rolesOf(province)).containsExactly(Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE);
        assertThat(Offices.way(province, Role.COUNTY_OFFICE, "330326")).isEqualTo(Way.ALONE);
        assertThat(Offices.way(province, Role.PROVINCE_OFFICE, "3303")).isEqualTo(Way.ALONE);
        assertThat(Offices.way(province, Role.COUNTY_OFFICE, "340326")).isEqualTo(Way.NOT);
        assertThat(Offices.way(province, Role.TELLER, "330326102205")).isEqualTo(Way.NOT);
    }

    @Test
    void theTownCommitteeManagesVillageRolesAndNoneOfItsOwnRank() {
        assertThat(Offices.rolesOf(person(Role.TOWN_COMMITTEE, "330326102")))
                .contains(Role.VILLAGE_TEAM, Role.TELLER)
                .allMatch(role -> role.level() == Level.VILLAGE);
    }

    @Test
    void noOfficeMakesAnAccountOfItsOwnRankAlone() {
        for (var division : new String[] {"33", "330326", "330326102", "330326102205"}) {
            for (var office : Role.values()) {
                for (var role : Role.values()) {
                    if (office.fits(division) && role.fits(division)) {
                        assertThat(Offices.way(person(office, division), role, division))
                                .as(office + " " + role)
                                .isNotEqualTo(Way.ALONE);
                    }
                }
            }
        }
    }

    @Test
    void aVillageProposesTheStaffOfItsPollAndOpensNobodysAccount() {
        for (var role : new Role[] {Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE}) {
            var by = person(role, "330326102205");
            assertThat(Offices.rolesOf(by)).isEmpty();
            assertThat(Arrays.stream(Role.values()).filter(staff -> Offices.proposes(by, staff)))
                    .containsExactly(Role.BALLOT_ISSUER, Role.CALLER, Role.TELLER, Role.SCRUTINEER);
        }
    }

    @Test
    void theSecondOfAnActIsOfTheSameOfficeOrLooksAfterIt() {
        var county = person(Role.COUNTY_OFFICE, "330326");
        assertThat(Offices.confirms(county, person(Role.AUDITOR, "330326"))).isTrue();
        assertThat(Offices.confirms(county, person(Role.COUNTY_OFFICE, "330327")))
                .isFalse();
        assertThat(Offices.confirms(county, person(Role.GUIDANCE_GROUP, "330326")))
                .isFalse();
        assertThat(Offices.confirms(county, person(Role.TOWN_COMMITTEE, "330326102")))
                .isFalse();
    }

    @Test
    void nobodyElseManagesAnything() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> !Offices.rolesOf(person(role, "330326")).isEmpty()))
                .containsExactly(Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE);
    }

    @Test
    void aDivisionOutsideOrOfAnotherLevelIsNotManaged() {
        var town = person(Role.TOWN_COMMITTEE, "330326102");
        assertThat(Offices.way(town, Role.TELLER, "330326102205")).isEqualTo(Way.ALONE);
        assertThat(Offices.way(town, Role.TELLER, "330326103205")).isEqualTo(Way.NOT);
        assertThat(Offices.way(town, Role.TELLER, "330326102")).isEqualTo(Way.NOT);
        assertThat(Offices.way(town, Role.COUNTY_OFFICE, "330326")).isEqualTo(Way.NOT);
    }
}
