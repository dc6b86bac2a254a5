package org.huanjie.candidacy;

import org.huanjie.roll.voter.VoterId;

/** 互为近亲属的两人 — two people of the roll and how they are related. */
public record KinPair(VoterId one, VoterId other, Relation relation) {}
