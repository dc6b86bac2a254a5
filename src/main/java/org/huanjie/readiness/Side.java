package org.huanjie.readiness;

/** 一方 — whose statement it is: the village's own, or that of those who verify it. */
public enum Side {
    VILLAGE,
    TOWN
}
