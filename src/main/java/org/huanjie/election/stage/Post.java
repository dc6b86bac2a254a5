package org.huanjie.election.stage;

import java.util.List;
import org.huanjie.shell.Worded;

/** 职位 — what a person is elected to, from the highest to the lowest (R-VC-1); named as in the count file. */
public enum Post implements Worded {
    /** 主任 */
    CHAIR,
    /** 副主任 */
    VICE_CHAIR,
    /** 委员 */
    MEMBER,
    /** 妇女委员, a post of its own where the village so rules (R-WN-12) */
    WOMAN_MEMBER,
    /** 书记 */
    SECRETARY,
    /** 副书记 */
    DEPUTY_SECRETARY;

    @Override
    public String key() {
        return "post." + name();
    }

    /** The posts that the ballots of this body may carry; a branch's secretary is chosen by its committee afterwards (R-PB-5). */
    public static List<Post> of(Body body) {
        return switch (body) {
            case VILLAGERS_COMMITTEE -> List.of(CHAIR, VICE_CHAIR, MEMBER, WOMAN_MEMBER);
            case PARTY_BRANCH -> List.of(SECRETARY, DEPUTY_SECRETARY, MEMBER);
            case SUPERVISORY_COMMITTEE -> List.of(CHAIR, MEMBER);
        };
    }
}
