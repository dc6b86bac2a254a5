package org.huanjie.polling.preparation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.polling.desk.Duty;
import org.huanjie.shell.Worded;

/** 岗位类别 — what people are trained and pledge for before they do it; those who only watch or write the record are of none. */
public enum DutyKind implements Worded {
    /** 发票台: who checks and hands out, and who writes for others in public */
    DESK(Duty.ISSUER, Duty.WRITER),
    /** 唱票 */
    CALL(Duty.CALLER),
    /** 计票 */
    TALLY(Duty.TELLER),
    /** 监票 */
    SCRUTINY(Duty.CHIEF_SCRUTINEER, Duty.SCRUTINEER),
    /** 流动票箱 */
    MOBILE_BOX(Duty.MOBILE_BOX),
    /** 志愿服务 */
    VOLUNTEER,
    /** 接送选民 */
    DRIVER;

    private final List<Duty> duties;

    DutyKind(Duty... duties) {
        this.duties = List.of(duties);
    }

    /** The kind of a duty at the poll; empty where nothing is asked of who does it. */
    public static Optional<DutyKind> of(Duty duty) {
        return Stream.of(values()).filter(kind -> kind.duties.contains(duty)).findFirst();
    }

    /** Those of a poll. */
    public static List<DutyKind> ofThePoll() {
        return Stream.of(values()).filter(kind -> !kind.duties.isEmpty()).toList();
    }

    @Override
    public String key() {
        return "polling.duty-kind." + name();
    }
}
