package org.huanjie.region;

/** 区划名称 — from the name of a committee, as lists have it, to the name of its village, as people say it. */
final class DivisionNames {

    private DivisionNames() {}

    /** 潘南村委会 and 潘南村民委员会 are 潘南村; 中村村委会 is 中村; whatever names no villagers' committee stays as it is. */
    static String said(String source) {
        if (source.endsWith("村民委员会")) {
            return village(source, "民委员会");
        }
        return source.endsWith("村委会") ? village(source, "委会") : source;
    }

    private static String village(String source, String committee) {
        var name = source.substring(0, source.length() - committee.length());
        return name.endsWith("村村") ? name.substring(0, name.length() - 1) : name;
    }
}
