package org.huanjie.shell;

import java.util.Set;
import java.util.function.Function;

/**
 * 导航项 — one entry of the navigation, contributed by the module it leads to.
 *
 * @param key the message key of its word
 * @param order where it stands: 10, 20, …, by the way through the house
 * @param roles names of the roles that see it
 * @param path from the viewer to the address
 */
public record NavItem(String key, int order, Set<String> roles, Function<Viewer, String> path) {

    public boolean isFor(Viewer viewer) {
        return roles.contains(viewer.roleName());
    }
}
