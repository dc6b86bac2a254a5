package org.huanjie.replay;

import java.util.Map;

/** 数字来源 — a part of the play that counts figures of the report from what its services hold. */
interface FigureSource {

    /** By the report's key, of this county. */
    Map<String, Integer> figures(String county);
}
