package org.huanjie.polling.preparation;

import org.huanjie.polling.desk.Duty;
import org.huanjie.roll.voter.VoterId;

/** 近亲属声明 — that someone on the staff is a candidate's near relative (R-PL-6): the candidate is their {@code kinship}. */
public record Kin(Duty duty, String name, VoterId candidate, Kinship kinship) {}
