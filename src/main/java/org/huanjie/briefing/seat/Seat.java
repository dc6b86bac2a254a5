package org.huanjie.briefing.seat;

import java.util.List;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Worded;

/** 席位 — who sits in a meeting: a town's seven (docs/rules.md, mechanisms), and at village and county level members of any organ. */
public enum Seat implements Worded {
    /** 党委书记 */
    SECRETARY(Level.TOWN),
    /** 镇长 */
    MAYOR(Level.TOWN),
    /** 副书记 */
    DEPUTY_SECRETARY(Level.TOWN),
    /** 纪委书记 */
    DISCIPLINE(Level.TOWN),
    /** 组织委员 */
    ORGANISATION(Level.TOWN),
    /** 分管副镇长 */
    DEPUTY_MAYOR(Level.TOWN),
    /** 派出所所长 */
    POLICE(Level.TOWN),
    /** 村专班成员 */
    TEAM(Level.VILLAGE),
    /** 县业务指导组成员 */
    GUIDANCE(Level.COUNTY);

    private final Level level;

    Seat(Level level) {
        this.level = level;
    }

    /** The seats of this division's meetings, in their order. */
    public static List<Seat> of(String division) {
        var level = new DivisionCode(division).level();
        return List.of(values()).stream().filter(seat -> seat.level == level).toList();
    }

    /** Whether one person holds it at a time. */
    public boolean isSingle() {
        return level == Level.TOWN;
    }

    @Override
    public String key() {
        return "briefing.seat." + name();
    }
}
