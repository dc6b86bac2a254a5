package org.huanjie.count.result;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Worded;

/**
 * 选举无效的认定 — that the town's or the county's government found a vote void (R-BV-8, Art. 17), as its document says.
 *
 * @param election the latest round when it was found
 * @param document number of the document by which it was decided
 * @param facts what was found, as it is published; it names nobody who voted
 */
public record Voiding(
        UUID id,
        ElectionId election,
        String village,
        Extent extent,
        VoidGround ground,
        Organiser organisedBy,
        Organ organ,
        String document,
        LocalDate decidedOn,
        String facts,
        OffsetDateTime enteredAt,
        String enteredBy,
        Optional<Settled> settled) {

    /** 范围 — how much of the election is void. */
    public enum Extent implements Worded {
        /** 本次选举: the whole vote and every further vote after it */
        ELECTION,
        /** 本轮投票: the further vote alone; whom the votes before it elected sits */
        VOTE;

        @Override
        public String key() {
            return "void-extent." + name();
        }
    }

    /** 认定机关 — who investigates and decides by law (Art. 17, R-AF-10). */
    public enum Organ implements Worded {
        TOWN(Role.TOWN_COMMITTEE),
        COUNTY(Role.COUNTY_OFFICE);

        private final Role role;

        Organ(Role role) {
            this.role = role;
        }

        /** The role that works for this organ. */
        public Role role() {
            return role;
        }

        @Override
        public String key() {
            return "void-organ." + name();
        }
    }

    /** 重新选举的组织者 — who holds it again: the town where the committee itself was unlawful, else the committee (R-BV-8). */
    public enum Organiser implements Worded {
        TOWN,
        ELECTION_COMMITTEE;

        public static Organiser after(VoidGround ground) {
            return ground == VoidGround.COMMITTEE ? TOWN : ELECTION_COMMITTEE;
        }

        @Override
        public String key() {
            return "void-organiser." + name();
        }
    }

    /** 复核 — that a second person confirmed it, or that it was dropped; when and by whom. */
    public record Settled(boolean confirmed, OffsetDateTime at, String by) {}

    /** Whether it has effect. */
    public boolean confirmed() {
        return settled.filter(Settled::confirmed).isPresent();
    }

    /** Whether the election is held anew from its start: what came before the vote was unlawful, and all of it is void. */
    public boolean fromTheStart() {
        return extent == Extent.ELECTION && ground.beforeTheVote();
    }
}
