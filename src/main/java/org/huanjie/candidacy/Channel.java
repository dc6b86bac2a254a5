package org.huanjie.candidacy;

import java.util.Set;
import org.huanjie.election.stage.Body;
import org.huanjie.law.Settings;
import org.huanjie.shell.Worded;

/** 提名渠道 — how a person came to stand; an organisation's recommendation is none (R-NM-1, R-NM-10). */
public enum Channel implements Worded {
    /** 提名票: by registered villagers, each with a paper of their own; their votes are counted, nobody's name is kept */
    NOMINATED(Set.of(Body.VILLAGERS_COMMITTEE)),
    /** 联名提名: by registered villagers who sign */
    JOINT(Set.of(Body.VILLAGERS_COMMITTEE)),
    /** 自荐: by oneself, in writing */
    SELF(Set.of(Body.VILLAGERS_COMMITTEE)),
    /** 村民代表会议提名, where the village's rules let it */
    REPRESENTATIVES(Set.of(Body.VILLAGERS_COMMITTEE)),
    /** 村民小组会议提名, where the village's rules let it */
    GROUP(Set.of(Body.VILLAGERS_COMMITTEE)),
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

    /** Whether it is open by the rules of the village: in a direct election one puts oneself forward and nothing else (R-NM-11). */
    public boolean leadsTo(Body body, Settings rules) {
        return leadsTo(body)
                && switch (this) {
                    case NOMINATED, JOINT -> !rules.selfDirect();
                    case REPRESENTATIVES -> !rules.selfDirect() && rules.representativesNominate();
                    case GROUP -> !rules.selfDirect() && rules.groupsNominate();
                    case SELF, LISTED, PROPOSED, RESULT -> true;
                };
    }

    /** Whether a meeting nominated. */
    public boolean byMeeting() {
        return this == REPRESENTATIVES || this == GROUP;
    }

    /** How many have to sign: of a joint nomination, and of a self-nomination in a direct election, what the rules say. */
    int signatures(Settings rules) {
        return switch (this) {
            case JOINT -> rules.nominators();
            case SELF -> rules.selfDirect() ? rules.selfNominationBackers() : 0;
            default -> 0;
        };
    }

    /** Whether a number is typed: of papers, or of votes at a meeting. */
    boolean counted() {
        return this == NOMINATED || byMeeting();
    }
}
