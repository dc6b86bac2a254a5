package org.huanjie.polling.preparation;

import org.huanjie.shell.Worded;

/**
 * 外出原因 — why a registered villager is away while the village votes and delegates (R-PX-1). Few and coarse: where they are is not asked,
 * and illness has no word of its own, since it is nobody's business here; who is ill at home asks for the mobile box (R-PL-3).
 */
public enum WhyAway implements Worded {
    /** 务工经商 */
    WORK,
    /** 求学 */
    STUDY,
    /** 服兵役 */
    SERVICE,
    /** 探亲、照料亲属 */
    FAMILY,
    /** 其他原因 */
    OTHER;

    @Override
    public String key() {
        return "polling.absence." + name();
    }
}
