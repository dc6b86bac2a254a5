package org.huanjie.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 页面所在 — what a page begins with: the reader's words, the division and the election in the address, the way to the page. */
@Component
public class Where {

    private final Elections elections;
    private final Divisions divisions;
    private final Frames frames;

    Where(Elections elections, Divisions divisions, Frames frames) {
        this.elections = elections;
        this.divisions = divisions;
        this.frames = frames;
    }

    public Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    public Election election(String village, String slug) {
        return Body.ofSlug(slug).flatMap(body -> elections.find(village, body)).orElseThrow(NoSuchPage::new);
    }

    public Division division(String code) {
        return divisions.find(code).orElseThrow(NoSuchPage::new);
    }

    /** The divisions right below one. */
    public List<Division> below(String code) {
        return divisions.below(code);
    }

    /** The division with this code, which must be of this level; else there is no such page. */
    public Division place(String code, Level level) {
        return divisions.find(code).filter(place -> place.level() == level).orElseThrow(NoSuchPage::new);
    }

    /** The village's name. */
    public String name(String village) {
        return division(village).name();
    }

    /** The head of a village's page; what lies above it stands in the frame. */
    public Head head(String village) {
        return new Head(division(village).name(), List.of());
    }

    /** The head of a form below a village's page. */
    public Head form(String village, String title) {
        return new Head(title, List.of(new Crumb(division(village).name(), "/villages/" + village)));
    }

    Head town(String town) {
        return new Head(division(town).name(), List.of());
    }

    /** Whether this reader carries the election on, as its body has it. */
    public static boolean writes(SignedIn who, Election election) {
        return election.body().keepers().isOf(who);
    }

    /** Whether this role fills in forms of an election, rather than reads them. */
    public static boolean writes(SignedIn who) {
        return switch (who.role()) {
            case VILLAGE_TEAM, ELECTION_COMMITTEE, TOWN_COMMITTEE -> true;
            default -> false;
        };
    }
}
