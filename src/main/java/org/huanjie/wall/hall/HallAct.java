package org.huanjie.wall.hall;

import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Worded;

/** 现场下一步 — the next great act of the hall, and the page below its village on which it is done. */
public enum HallAct implements Worded {
    /** 做好投票准备 */
    PREPARE("polling", Stage.VOTE_PREPARED),
    /** 开始投票 */
    OPEN("polling/opening", Stage.POLLING),
    /** 结束投票 */
    CLOSE("polling", Stage.COUNTING),
    /** 开箱混合 */
    BOXES("polling/boxes", Stage.DECLARED),
    /** 唱票计票 */
    COUNT("count/villagers-committee", Stage.DECLARED),
    /** 封存移交 */
    ARCHIVE("polling/archive", Stage.HANDED_OVER),
    /** 没有了 */
    NONE("polling", Stage.ARCHIVED);

    private final String page;
    private final Stage leadsTo;

    HallAct(String page, Stage leadsTo) {
        this.page = page;
        this.leadsTo = leadsTo;
    }

    /** What comes next for this vote. */
    public static HallAct of(Election election, boolean mixed) {
        return switch (election.stage()) {
            case CANDIDATES_PUBLISHED -> PREPARE;
            case ROLL_SETTLED -> election.procedure() == Procedure.RECALL ? PREPARE : NONE;
            case VOTE_PREPARED -> OPEN;
            case POLLING -> CLOSE;
            case COUNTING -> mixed ? COUNT : BOXES;
            case DECLARED, FILED -> ARCHIVE;
            default -> NONE;
        };
    }

    public String href(String village) {
        return "/villages/" + village + "/" + page;
    }

    /** The stage that the vote enters with it. */
    public Stage leadsTo() {
        return leadsTo;
    }

    @Override
    public String key() {
        return "wall.hall.act." + name();
    }
}
