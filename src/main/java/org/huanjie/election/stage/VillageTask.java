package org.huanjie.election.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Worded;

/** 村级任务 — what a module above offers on the inside page of a village, for this election and this person. */
public interface VillageTask {

    List<Link> forVillage(Election election, SignedIn who);

    /** 工作阶段 — the part of an election's way to which a piece of work or a step of the calendar belongs, in order. */
    enum Phase implements Worded {
        START,
        ROLL,
        CANDIDATES,
        VOTE,
        COUNT,
        AFTER,
        /** what goes on all the way */
        THROUGHOUT;

        private static final Map<Phase, String> LAST =
                Map.of(START, "S05", ROLL, "S10", CANDIDATES, "S16", VOTE, "S21", COUNT, "S25", AFTER, "S29");

        /** Where a step of the calendar belongs, {@code S00} to {@code S29}. */
        public static Phase of(String step) {
            return Stream.of(values())
                    .filter(phase -> LAST.getOrDefault(phase, "").compareTo(step) >= 0)
                    .findFirst()
                    .orElse(THROUGHOUT);
        }

        @Override
        public String key() {
            return "election.phase." + name();
        }
    }

    /**
     * 任务链接 — one piece of work and where it is done.
     *
     * @param module whose it is
     * @param key the message key of the link's word
     * @param order where it stands among all: 10, 20, …, by the way through the house
     */
    record Link(Phase phase, String module, String key, String href, int order) {}
}
