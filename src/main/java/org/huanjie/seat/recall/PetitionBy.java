package org.huanjie.seat.recall;

import org.huanjie.election.meeting.Share;
import org.huanjie.shell.Worded;

/** 罢免提出人 — who may ask for a recall, and how many of them it takes, reckoned in whole numbers (R-AF-5). */
public enum PetitionBy implements Worded {
    /** 五分之一以上有选举权的村民 */
    VILLAGERS(new Share(1, 5, false)),
    /** 三分之一以上的村民代表 */
    REPRESENTATIVES(new Share(1, 3, false));

    private final Share share;

    PetitionBy(Share share) {
        this.share = share;
    }

    /** Whether so many of the whole are enough. */
    public boolean enough(int signers, int whole) {
        return share.reached(signers, whole);
    }

    /** The fewest that are enough. */
    public int needed(int whole) {
        return share.needed(whole);
    }

    @Override
    public String key() {
        return "petition-by." + name();
    }
}
