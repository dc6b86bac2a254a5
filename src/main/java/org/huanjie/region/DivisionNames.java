package org.huanjie.region;

import java.util.List;

/** 区划名称 — what the name of a division tells: the village of a committee, whether it is one, the name without its kind. */
final class DivisionNames {

    private static final String VILLAGE = "村";
    private static final List<String> COMMITTEES = List.of("民委员会", "委会");
    private static final List<String> NOT_VILLAGES = List.of("居委会", "居民委员会", "社区", "生活区", "连", "队", "分场");
    private static final List<String> KINDS = List.of("村", "镇", "乡");

    private DivisionNames() {}

    /** 潘南村委会 and 潘南村民委员会 are 潘南村; 中村村委会 is 中村; whatever names no villagers' committee stays as it is. */
    static String said(String source) {
        for (var committee : COMMITTEES) {
            if (source.endsWith(VILLAGE + committee)) {
                var name = source.substring(0, source.length() - committee.length());
                return name.endsWith(VILLAGE + VILLAGE) ? name.substring(0, name.length() - 1) : name;
            }
        }
        return source;
    }

    static boolean saysVillage(String name) {
        return name.endsWith(VILLAGE);
    }

    static boolean saysSomethingElse(String name) {
        return NOT_VILLAGES.stream().anyMatch(name::endsWith);
    }

    static String withoutKind(String name) {
        return name.length() > 2 && KINDS.stream().anyMatch(name::endsWith)
                ? name.substring(0, name.length() - 1)
                : name;
    }
}
