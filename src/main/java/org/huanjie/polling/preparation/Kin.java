package org.huanjie.polling.preparation;

import java.util.UUID;
import org.huanjie.polling.desk.Duty;

/** 近亲属声明 — that someone on the staff is a candidate's near relative (R-PL-6): the candidate is their {@code kinship}. */
public record Kin(Duty duty, String name, UUID candidate, Kinship kinship) {}
