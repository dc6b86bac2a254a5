package org.huanjie.election.stage;

import java.util.List;
import org.huanjie.access.who.SignedIn;

/** 村级任务 — what a module above offers on the inside page of a village, for this election and this person. */
public interface VillageTask {

    List<Link> forVillage(Election election, SignedIn who);

    /**
     * 任务链接 — one piece of work and where it is done.
     *
     * @param module whose it is
     * @param key the message key of the link's word
     * @param order where it stands among all: 10, 20, …, by the way through the house
     */
    record Link(String module, String key, String href, int order) {}
}
