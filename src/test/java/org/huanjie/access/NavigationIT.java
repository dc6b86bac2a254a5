package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.NavItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 导航的核对 — whatever the navigation shows a role, and wherever a role comes in, is answered to it. A probe answers in place of the handlers. */
@HuanjieIT
class NavigationIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    List<NavItem> items;

    @Autowired
    List<HomePage> homes;

    Places.County county;

    @BeforeEach
    void aCounty() {
        county = places.newCounty(1, 1);
    }

    @Test
    void theNavigationLeadsNobodyToAClosedDoor() throws Exception {
        assertThat(closed(items)).isEmpty();
    }

    @Test
    void theFirstPageOfARoleAnswersIt() throws Exception {
        for (var role : Role.values()) {
            for (var home : homes) {
                var path = home.path(person(role));
                if (path.isPresent()) {
                    assertThat(answers(path.get(), role))
                            .as("%s to %s", role, path.get())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void anItemForARoleThatTheHandlerDoesNotAnswerIsFound() throws Exception {
        var violator = new NavItem("violator", 1, Set.of("TELLER"), viewer -> "/denials");
        assertThat(closed(List.of(violator))).containsExactly("TELLER to /denials");
    }

    private List<String> closed(Collection<NavItem> shown) throws Exception {
        var closed = new ArrayList<String>();
        for (var role : Role.values()) {
            for (var item : shown) {
                var path = item.path().apply(person(role));
                if (item.isFor(person(role)) && !answers(path, role)) {
                    closed.add(role + " to " + path);
                }
            }
        }
        return closed;
    }

    private boolean answers(String path, Role role) throws Exception {
        return browser.perform(get(path)
                                .requestAttr(AccessParts.Probe.ASKED, true)
                                .with(as(person(role))))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == AccessParts.Probe.LET_THROUGH;
    }

    private SignedIn person(Role role) {
        return TestSignIn.person(
                role,
                switch (role.level()) {
                    case VILLAGE -> county.village();
                    case TOWN -> county.town();
                    default -> county.code();
                });
    }
}
