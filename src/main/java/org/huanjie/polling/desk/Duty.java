package org.huanjie.polling.desk;

import java.util.EnumSet;
import java.util.Set;
import org.huanjie.shell.Worded;

/** 岗位 — what a person on the staff of the poll and the count does (R-PL-5), those who watch and sign among them. */
public enum Duty implements Worded {
    /** 总监票 */
    CHIEF_SCRUTINEER,
    /** 监票 */
    SCRUTINEER,
    /** 唱票 */
    CALLER,
    /** 计票 */
    TELLER,
    /** 验证发票 */
    ISSUER,
    /** 公共代写人 (R-PL-7) */
    WRITER,
    /** 专人记录 */
    RECORDER,
    /** 流动票箱 (R-PL-3) */
    MOBILE_BOX,
    /** 党员代表见证: watches the opening and the count, and signs */
    PARTY_WITNESS,
    /** 村民代表见证: watches the opening and the count, and signs */
    VILLAGER_WITNESS;

    /** Without these nobody may vote or count: R-PL-5, Art. 15's public count, a record of it and those who watch. */
    public static final Set<Duty> NEEDED =
            EnumSet.of(SCRUTINEER, CALLER, TELLER, ISSUER, RECORDER, PARTY_WITNESS, VILLAGER_WITNESS);

    public boolean witness() {
        return this == PARTY_WITNESS || this == VILLAGER_WITNESS;
    }

    @Override
    public String key() {
        return "polling.duty." + name();
    }
}
