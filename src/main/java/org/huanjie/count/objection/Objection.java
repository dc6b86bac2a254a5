package org.huanjie.count.objection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Worded;

/**
 * 异议 — an objection to a ruling on a ballot or to the result, with its answer once there is one (R-BV-5, R-AF-10).
 *
 * @param dueOn the day by which the organ answers; the law sets none for a result (R-AF-10), so the organ is asked for it
 * @param contact how to reach who objects, if they said so
 */
public record Objection(
        UUID id,
        String village,
        ElectionId election,
        Subject subject,
        Organ organ,
        OffsetDateTime receivedAt,
        Optional<LocalDate> dueOn,
        Channel channel,
        String name,
        Optional<String> contact,
        String text,
        Optional<Decision> decision) {

    /** What name and text are once they have gone. */
    static final String FORGOTTEN = "";

    /** Whether who objected and what was said has gone, with the election's papers. */
    public boolean forgotten() {
        return text.equals(FORGOTTEN);
    }

    /** 对象 — what is objected to. */
    public enum Subject {
        RULING,
        RESULT
    }

    /** 受理机关 — who decides. */
    public enum Organ implements Worded {
        /** 村民选举委员会: rules on ballots before the tally closes (R-BV-5) */
        ELECTION_COMMITTEE(Role.ELECTION_COMMITTEE),
        /** 乡镇: investigates complaints about the result (Art. 17); rules at a meeting that no election committee runs */
        TOWN(Role.TOWN_COMMITTEE),
        /** 县 (Art. 17) */
        COUNTY(Role.COUNTY_OFFICE);

        private final Role role;

        Organ(Role role) {
            this.role = role;
        }

        /** The role that works for this organ. */
        public Role role() {
            return role;
        }

        /** The organ that this role works for; the town where it is none. */
        public static Organ of(Role role) {
            return Arrays.stream(values())
                    .filter(organ -> organ.role == role)
                    .findFirst()
                    .orElse(TOWN);
        }

        /** Who decides on a ruling in the count of this body. */
        public static Organ onRulings(Body body) {
            return body == Body.VILLAGERS_COMMITTEE ? ELECTION_COMMITTEE : TOWN;
        }

        @Override
        public String key() {
            return "objection-organ." + name();
        }
    }

    /** 来源 — the way in which it came. */
    public enum Channel {
        PUBLIC_PAGE,
        OFFICE
    }

    /** 处理决定 — whether it was upheld, when, with what reasons. */
    public record Decision(OffsetDateTime at, boolean upheld, String answer) {}
}
