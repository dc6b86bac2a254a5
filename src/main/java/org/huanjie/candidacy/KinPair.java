package org.huanjie.candidacy;

import java.util.UUID;

/** 互为近亲属的两人 — two people of the roll and how they are related. */
public record KinPair(UUID one, UUID other, Relation relation) {}
