package org.huanjie.roll.voter;

import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Worded;

/** 名单状态 — how far a roll has come, and so how far it may still change; the database holds to the same. */
public enum RollState implements Worded {
    /** 登记中: files and changes by hand */
    OPEN,
    /** 已公布: corrections on every ground of R-RG-7 */
    POSTED,
    /** 已确定: death, loss of rights, a move alone */
    SETTLED,
    /** 已封存: the vote has begun */
    CLOSED;

    @Override
    public String key() {
        return "roll.state." + name();
    }

    public static RollState of(Election election) {
        if (election.reached(Stage.POLLING)) {
            return CLOSED;
        }
        if (election.reached(Stage.ROLL_SETTLED)) {
            return SETTLED;
        }
        return election.reached(Stage.ROLL_PUBLISHED) ? POSTED : OPEN;
    }

    boolean allows(Ground ground) {
        return switch (this) {
            case OPEN -> ground == Ground.REGISTRATION;
            case POSTED -> ground != Ground.REGISTRATION;
            case SETTLED -> ground != Ground.REGISTRATION && ground != Ground.OBJECTION;
            case CLOSED -> false;
        };
    }
}
