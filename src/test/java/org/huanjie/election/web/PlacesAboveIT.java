package org.huanjie.election.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.shell.Frame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 上级各页的验证 — each reader sees the whole way from above as far as they may go, and no page that refuses them. */
@HuanjieIT
class PlacesAboveIT {

    @Autowired
    PlacesAbove places;

    @Autowired
    Places made;

    private Places.County county;

    @BeforeEach
    void aCounty() {
        county = made.newCounty(1, 2);
    }

    @Test
    void theWholeWayForWhoMayGoIt() {
        assertThat(of("/villages/" + county.village() + "/roll", Role.COUNTY_OFFICE, county.code()))
                .containsExactly("/counties/" + county.code() + "/wall", "/towns/" + county.town(), "/villages/" + county.village());
        assertThat(of("/villages/" + county.village() + "/roll", Role.TOWN_REVIEW, county.town()))
                .containsExactly("/towns/" + county.town(), "/villages/" + county.village());
        assertThat(of("/villages/" + county.village() + "/roll", Role.TELLER, county.village()))
                .containsExactly("/villages/" + county.village());
    }

    @Test
    void aPageDoesNotLieBelowItself() {
        assertThat(of("/villages/" + county.village(), Role.VILLAGE_TEAM, county.village())).isEmpty();
        assertThat(of("/towns/" + county.town(), Role.COUNTY_OFFICE, county.code()))
                .containsExactly("/counties/" + county.code() + "/wall");
    }

    @Test
    void whoMayNotOpenAPageIsNotLedThere() {
        assertThat(of("/villages/" + county.village() + "/review", Role.ORGAN, county.code())).isEmpty();
        assertThat(of("/villages/" + county.village(1) + "/roll", Role.VILLAGE_TEAM, county.village())).isEmpty();
    }

    @Test
    void whatIsNoPlaceHasNoneAbove() {
        for (var path : List.of("/today", "/villages", "/villages/x/roll", "/villages/33032610321/roll", "/accounts")) {
            assertThat(of(path, Role.COUNTY_OFFICE, county.code())).as(path).isEmpty();
        }
    }

    private List<String> of(String path, Role role, String division) {
        return places.of(path, TestSignIn.person(role, division)).stream().map(Frame.Link::href).toList();
    }
}
