package org.huanjie.count.engine.figure;

/** 近亲属对 — two people who may not both sit (R-WN-16). */
public record Pair(String one, String other) {}
