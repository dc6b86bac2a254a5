package org.huanjie.candidacy;

import java.util.Set;
import org.huanjie.election.stage.Body;
import org.huanjie.shell.Worded;

/** 提名渠道 — how a person came to stand; an organisation's recommendation is none (R-NM-1, R-NM-10). */
public enum Channel implements Worded {
    /** 村民提名: by registered villagers */
    NOMINATED(Set.of(Body.VILLAGERS_COMMITTEE)),
    /** 自荐: by oneself, in writing */
    SELF(Set.of(Body.VILLAGERS_COMMITTEE)),
    /** 党组织提名: on the outgoing Party committee's list */
    LISTED(Set.of(Body.PARTY_BRANCH)),
    /** 会议提名: at the meeting that elects */
    PROPOSED(Set.of(Body.SUPERVISORY_COMMITTEE)),
    /** 选举结果: put up by the votes of the round before (R-WN-4, R-WN-6); nobody chooses it */
    RESULT(Set.of());

    private final Set<Body> bodies;

    Channel(Set<Body> bodies) {
        this.bodies = bodies;
    }

    @Override
    public String key() {
        return "candidacy.channel." + name();
    }

    public boolean leadsTo(Body body) {
        return bodies.contains(body);
    }
}
