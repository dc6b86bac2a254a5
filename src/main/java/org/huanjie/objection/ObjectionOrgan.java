package org.huanjie.objection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.shell.Worded;

/** 受理机关 — who decides an objection: election committee, town or county. */
public enum ObjectionOrgan implements Worded {
    /** 村民选举委员会: answers on the roll (R-RG-6), rules on ballots before the tally closes (R-BV-5) */
    ELECTION_COMMITTEE(Role.ELECTION_COMMITTEE),
    /** 乡镇: investigates complaints about the result (Art. 17); rules at a meeting that no election committee runs */
    TOWN(Role.TOWN_COMMITTEE),
    /** 县 (Art. 17) */
    COUNTY(Role.COUNTY_OFFICE);

    private final Role role;

    ObjectionOrgan(Role role) {
        this.role = role;
    }

    /** The role that works for this organ. */
    public Role role() {
        return role;
    }

    /** Whether this person works for this organ. */
    public boolean isOf(SignedIn who) {
        return role == who.role();
    }

    /** The organ that this role works for; the town where it is none. */
    public static ObjectionOrgan of(Role role) {
        return Arrays.stream(values())
                .filter(organ -> organ.role == role)
                .findFirst()
                .orElse(TOWN);
    }

    /** Who decides on a ruling in the count of this body. */
    public static ObjectionOrgan onRulings(Body body) {
        return body == Body.VILLAGERS_COMMITTEE ? ELECTION_COMMITTEE : TOWN;
    }

    /** The organs whose objections a role sees: its own, and those below it. */
    static Set<ObjectionOrgan> seenBy(SignedIn who) {
        return switch (who.role()) {
            case ELECTION_COMMITTEE, SCRUTINEER -> EnumSet.of(ELECTION_COMMITTEE);
            case TOWN_COMMITTEE -> EnumSet.complementOf(EnumSet.of(COUNTY));
            case COUNTY_OFFICE -> EnumSet.allOf(ObjectionOrgan.class);
            default -> EnumSet.noneOf(ObjectionOrgan.class);
        };
    }

    @Override
    public String key() {
        return "objection-organ." + name();
    }
}
