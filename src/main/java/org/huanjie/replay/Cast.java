package org.huanjie.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.region.DivisionCode;

/** 角色表 — the people who act in the play: one for each role of a division, the same in every run. */
final class Cast {

    private Cast() {}

    /** Who plays this role at this village: at its own level, or that of its town or county. */
    static SignedIn as(Role role, String code) {
        var division = new DivisionCode(code).at(role.level()).digits();
        return person(role, division, name(role, division), PilotWords.person(role));
    }

    /** Another who plays the same role there, where two must act. */
    static SignedIn second(Role role, String code) {
        var division = new DivisionCode(code).at(role.level()).digits();
        return person(role, division, name(role, division) + "-2", PilotWords.second(role));
    }

    /** The same, under a name of the scenario: one of the staff, whom the roll call knows. */
    static SignedIn named(Role role, String village, String personName) {
        var name = name(role, village);
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, personName, role, village);
    }

    /** The two of the staff who key: at a poll those whom the roll call knows, at a meeting those who play it. */
    static List<SignedIn> tellers(Scenario scenario, Election election) {
        var village = election.village();
        var first = as(Role.TELLER, village);
        var second = second(Role.TELLER, village);
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of(first, second);
        }
        var names = People.named(scenario, village, "TELLER");
        return List.of(
                person(Role.TELLER, village, first.signInName(), names.get(0)),
                person(Role.TELLER, village, second.signInName(), names.get(1)));
    }

    private static SignedIn person(Role role, String division, String name, String personName) {
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, personName, role, division);
    }

    /** The sign-in name: {@code town-review-330326103}. */
    static String name(Role role, String division) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + division;
    }
}
