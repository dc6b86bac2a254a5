package org.huanjie.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.region.Level;

/** 账号的主管 — which office makes, resets, hands over and closes whose accounts. */
final class Offices {

    /** 投票工作人员 — the staff that a village names for its own poll and count (R-PL-5). */
    private static final Set<Role> STAFF = EnumSet.of(Role.BALLOT_ISSUER, Role.CALLER, Role.TELLER, Role.SCRUTINEER);

    private Offices() {}

    /** The roles whose accounts this person's office may make; none for whoever is no office. */
    static List<Role> rolesOf(SignedIn by) {
        return Arrays.stream(Role.values())
                .filter(role -> manages(by.role(), role))
                .toList();
    }

    /** Whether this person may act on an account of that role in that division. */
    static boolean manages(SignedIn by, Role role, String division) {
        return manages(by.role(), role) && by.covers(division) && role.fits(division);
    }

    private static boolean manages(Role office, Role role) {
        return switch (office) {
            case PROVINCE_OFFICE -> role == Role.COUNTY_OFFICE;
            case COUNTY_OFFICE -> role != Role.PROVINCE_OFFICE;
            case TOWN_COMMITTEE -> role.level().digits() > Level.COUNTY.digits();
            case ELECTION_COMMITTEE, VILLAGE_TEAM -> STAFF.contains(role);
            default -> false;
        };
    }
}
