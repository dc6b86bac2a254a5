package org.huanjie.responsibility.bond;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.shell.Worded;

/** 挂钩联系 — a county leader's one complex or key village. */
public record Link(
        UUID id,
        String village,
        UUID person,
        String personName,
        String duty,
        Kind kind,
        Ground ground,
        OffsetDateTime from) {

    /** 类别 */
    public enum Kind implements Worded {
        /** 选情复杂村 */
        COMPLEX,
        /** 换届重点村 */
        KEY;

        @Override
        public String key() {
            return "responsibility.link-kind." + name();
        }
    }

    /** 缘由 — a fact about the village, from a closed list; never what anyone there thinks. */
    public enum Ground implements Worded {
        /** 试点 */
        PILOT,
        /** 财务遗留问题 */
        FINANCES,
        /** 征地拆迁 */
        LAND,
        /** 重点工程 */
        WORKS,
        /** 群体信访 */
        PETITIONS,
        /** 班子不健全 */
        VACANT,
        /** 合并改制 */
        MERGER,
        /** 其他事实 */
        OTHER;

        @Override
        public String key() {
            return "responsibility.link-ground." + name();
        }
    }
}
