package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;

/**
 * 职权守则 — a list of roles on handlers is typed out twice at most, and not at all where a permission has just these roles; and no two
 * permissions have the same.
 */
class PermissionsTest {

    private static final int OFTEN = 2;
    private static final Pattern LIST = Pattern.compile("@Allowed\\(\\{([^}]*)}\\)");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]+");

    @Test
    void whatSeveralHandlersAnswerHasOneName() {
        assertThat(typedOut(Tree.sources().stream().map(Tree::text)))
                .as("name them in Permission, and say @Allowed(to = …)")
                .isEmpty();
    }

    @Test
    void onePermissionIsOneSetOfRoles() {
        assertThat(Arrays.stream(Permission.values()).map(Permission::roles)).doesNotHaveDuplicates();
    }

    @Test
    void violatorsAreCaught() {
        var pair = "@Allowed({Role.TELLER, Role.VOLUNTEER})";
        assertThat(typedOut(Stream.of(pair, pair))).isEmpty();
        assertThat(typedOut(Stream.of(pair, pair + "@Allowed({VOLUNTEER, TELLER})")))
                .containsExactly("[TELLER, VOLUNTEER]");
        assertThat(typedOut(Stream.of("@Allowed({Role.COUNTY_OFFICE, TOWN_COMMITTEE})")))
                .containsExactly("[COUNTY_OFFICE, TOWN_COMMITTEE]");
    }

    private static List<String> typedOut(Stream<String> sources) {
        var named = Arrays.stream(Permission.values())
                .map(permission -> names(permission.roles()))
                .collect(Collectors.toSet());
        var times = new HashMap<Set<String>, Integer>();
        sources.flatMap(source -> LIST.matcher(source).results())
                .map(list -> NAME.matcher(list.group(1).replace("Role.", ""))
                        .results()
                        .map(role -> role.group())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .forEach(roles -> times.merge(roles, 1, Integer::sum));
        var found = new ArrayList<String>();
        times.forEach((roles, often) -> {
            if (often > OFTEN || named.contains(roles)) {
                found.add(roles.toString());
            }
        });
        return found.stream().sorted().toList();
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
