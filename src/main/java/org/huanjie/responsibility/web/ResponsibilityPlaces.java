package org.huanjie.responsibility.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.Conflict;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 三个一网页的共用部分 — places, words, addresses, and how a conflict is shown. */
@Component
class ResponsibilityPlaces {

    /** Reasons that are settled by asking the person. */
    private static final List<Reason.Cause> TO_ASK =
            List.of(ResponsibilityRefusal.WHICH, ResponsibilityRefusal.UNASKED);

    private final Frames frames;
    private final Divisions divisions;
    private final Clock clock;

    ResponsibilityPlaces(Frames frames, Divisions divisions, Clock clock) {
        this.frames = frames;
        this.divisions = divisions;
        this.clock = clock;
    }

    ResponsibilityWords words(HttpServletRequest request) {
        return new ResponsibilityWords(frames.words(request), clock);
    }

    /** The division with this code, which must be of this level; else there is no such page. */
    Division of(String code, Level level) {
        return divisions
                .find(code)
                .filter(division -> division.level() == level)
                .orElseThrow(NoSuchPage::new);
    }

    String path(String village) {
        return "/villages/" + village + "/responsibility";
    }

    /** The county's page, from the code of anything within it. */
    static String county(String code) {
        return "/counties/" + new DivisionCode(code).county() + "/responsibility";
    }

    String asking(String village, UUID person) {
        return path(village) + "/people/" + person;
    }

    /** What a village lacks, in words; empty where nothing. */
    String lacks(Set<Bond> missing, ResponsibilityWords words) {
        if (missing.isEmpty()) {
            return "";
        }
        return missing.size() == Bond.values().length
                ? words.of("ones.lacks-all")
                : words.of("ones.lacks", words.list(missing));
    }

    /** Whether one of the reasons goes away once the person was asked. */
    static boolean asks(List<Reason> reasons) {
        return reasons.stream().map(Reason::what).anyMatch(TO_ASK::contains);
    }

    ThreeOnesPage.Clash clash(Conflict conflict, Map<String, Division> known, ResponsibilityWords words) {
        var village = known.get(conflict.village());
        return new ThreeOnesPage.Clash(
                village == null ? conflict.village() : village.name(),
                path(conflict.village()),
                conflict.personName(),
                conflict.certain() ? "stop" : "wait",
                words.of(conflict.certain() ? "ones.clash" : "ones.to-ask"),
                words.grounds(conflict.reasons()),
                asking(conflict.village(), conflict.person()));
    }
}
