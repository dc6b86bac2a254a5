package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.person;

import java.util.Arrays;
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
        assertThat(Offices.rolesOf(province)).containsExactly(Role.COUNTY_OFFICE);
        assertThat(Offices.manages(province, Role.COUNTY_OFFICE, "330326")).isTrue();
        assertThat(Offices.manages(province, Role.COUNTY_OFFICE, "340326")).isFalse();
        assertThat(Offices.manages(province, Role.TELLER, "330326102205")).isFalse();
    }

    @Test
    void theTownCommitteeManagesTownAndVillageRoles() {
        assertThat(Offices.rolesOf(person(Role.TOWN_COMMITTEE, "330326102")))
                .contains(Role.TOWN_REVIEW, Role.VILLAGE_TEAM, Role.TELLER)
                .noneMatch(role -> role.level() == Level.COUNTY);
    }

    @Test
    void aVillageManagesTheStaffOfItsPollAlone() {
        for (var role : new Role[] {Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE}) {
            assertThat(Offices.rolesOf(person(role, "330326102205")))
                    .containsExactly(Role.BALLOT_ISSUER, Role.CALLER, Role.TELLER, Role.SCRUTINEER);
        }
    }

    @Test
    void nobodyElseManagesAnything() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> !Offices.rolesOf(person(role, "330326")).isEmpty()))
                .containsExactly(
                        Role.PROVINCE_OFFICE,
                        Role.COUNTY_OFFICE,
                        Role.TOWN_COMMITTEE,
                        Role.VILLAGE_TEAM,
                        Role.ELECTION_COMMITTEE);
    }

    @Test
    void aDivisionOutsideOrOfAnotherLevelIsNotManaged() {
        var town = person(Role.TOWN_COMMITTEE, "330326102");
        assertThat(Offices.manages(town, Role.TELLER, "330326102205")).isTrue();
        assertThat(Offices.manages(town, Role.TELLER, "330326103205")).isFalse();
        assertThat(Offices.manages(town, Role.TELLER, "330326102")).isFalse();
        assertThat(Offices.manages(town, Role.COUNTY_OFFICE, "330326")).isFalse();
    }
}
