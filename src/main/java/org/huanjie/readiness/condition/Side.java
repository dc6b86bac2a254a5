package org.huanjie.readiness.condition;

/** 一方 — whose statement it is: the village's own, or that of those who verify it. */
public enum Side {
    VILLAGE,
    TOWN
}
