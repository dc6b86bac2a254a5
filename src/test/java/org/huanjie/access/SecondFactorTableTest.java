package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huanjie.access.AccessTable.Endpoint;
import org.huanjie.access.AccessTable.Who;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.who.Role;
import org.huanjie.region.Level;
import org.junit.jupiter.api.Test;

/** 谁须有第二因素 — asked of the table of all addresses: whoever can change something above a village has one. */
class SecondFactorTableTest {

    /** What changes one's own account or opens one's own study alone, or a proposal that the service binds to one's own village. */
    private static final List<String> OWN = List.of("/me/", "/study/own", "/accounts/proposals");

    /** What the doorkeeper binds to one's own division, which for a role of a village is the village. */
    private static final List<String> BOUND = List.of("{village}", "{division}");

    @Test
    void whoeverSignsInWithAPasswordAloneChangesNothingAboveTheirVillage() {
        assertThat(above(AccessTable.read())).isEmpty();
    }

    @Test
    void everyRoleAboveTheVillageNeedsAFactor() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.level().isAbove(Level.VILLAGE))
                        .toList())
                .isNotEmpty()
                .allMatch(Role::needsCode)
                .allMatch(SecondFactors::isDemanded)
                .noneMatch(SecondFactors::mayHaveList);
    }

    /** 违例 — a village's team that writes for its county. */
    @Test
    void aRoleWithoutAFactorThatReachesAboveIsFound() {
        var table = new TreeMap<>(AccessTable.read());
        var reaching = new Endpoint("POST", "/counties/{county}/violator");
        table.put(reaching, new Who(false, Set.of(Role.VILLAGE_TEAM)));
        table.put(new Endpoint("GET", "/counties/{county}/violator"), new Who(false, Set.of(Role.VILLAGE_TEAM)));
        assertThat(above(table)).containsExactly(reaching);
    }

    private static List<Endpoint> above(Map<Endpoint, Who> table) {
        return table.entrySet().stream()
                .filter(row ->
                        !row.getKey().method().equals("GET") && !row.getValue().open())
                .filter(row -> row.getValue().roles().stream().anyMatch(role -> !role.needsCode()))
                .map(Map.Entry::getKey)
                .filter(endpoint -> OWN.stream().noneMatch(endpoint.path()::startsWith))
                .filter(endpoint -> BOUND.stream().noneMatch(endpoint.path()::contains))
                .toList();
    }
}
