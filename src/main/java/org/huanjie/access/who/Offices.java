package org.huanjie.access.who;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.region.Level;

/**
 * 账号的主管 — which office opens, resets and hands over whose accounts: the office above, never one of the same rank, since whoever makes
 * an account could hold it. At the top there is none above: there two of the office do it together.
 */
public final class Offices {

    /** 办理方式 — whether an office may act on an account, and whether alone. */
    public enum Way {
        NOT,
        ALONE,
        WITH_SECOND
    }

    /** 投票工作人员 — the staff that a village names for its own poll and count (R-PL-5): it proposes them, its town opens them. */
    public static final Set<Role> STAFF = EnumSet.of(Role.BALLOT_ISSUER, Role.CALLER, Role.TELLER, Role.SCRUTINEER);

    /** Who may confirm what a county's office does with the accounts of its own rank. */
    private static final Set<Role> COUNTY_SECONDS = EnumSet.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADER, Role.AUDITOR);

    private Offices() {}

    /** The roles whose accounts this person's office may make; none for whoever is no office. */
    public static List<Role> rolesOf(SignedIn by) {
        return Arrays.stream(Role.values())
                .filter(role -> way(by.role(), role) != Way.NOT)
                .toList();
    }

    /** How this person may act on an account of that role in that division. */
    public static Way way(SignedIn by, Role role, String division) {
        if (!by.covers(division) || !role.fits(division)) {
            return Way.NOT;
        }
        // a city's office is below its province's
        if (by.role() == Role.PROVINCE_OFFICE
                && role == Role.PROVINCE_OFFICE
                && !by.division().equals(division)) {
            return Way.ALONE;
        }
        return way(by.role(), role);
    }

    /** Whether this person's word is the second that such an act of the other needs. */
    public static boolean confirms(SignedIn by, SignedIn second) {
        return by.division().equals(second.division())
                && (by.role() == Role.PROVINCE_OFFICE
                        ? second.role() == Role.PROVINCE_OFFICE
                        : COUNTY_SECONDS.contains(second.role()));
    }

    /** Whether this person's village may propose people for accounts of this role. */
    public static boolean proposes(SignedIn by, Role role) {
        return (by.role() == Role.VILLAGE_TEAM || by.role() == Role.ELECTION_COMMITTEE) && STAFF.contains(role);
    }

    private static Way way(Role office, Role role) {
        return switch (office) {
            case PROVINCE_OFFICE ->
                switch (role) {
                    case PROVINCE_OFFICE -> Way.WITH_SECOND;
                    case COUNTY_OFFICE -> Way.ALONE;
                    default -> Way.NOT;
                };
            case COUNTY_OFFICE ->
                switch (role) {
                    case PROVINCE_OFFICE -> Way.NOT;
                    default -> role.level() == Level.COUNTY ? Way.WITH_SECOND : Way.ALONE;
                };
            case TOWN_COMMITTEE -> role.level() == Level.VILLAGE ? Way.ALONE : Way.NOT;
            default -> Way.NOT;
        };
    }
}
