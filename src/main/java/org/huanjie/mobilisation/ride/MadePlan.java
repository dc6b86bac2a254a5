package org.huanjie.mobilisation.ride;

import java.time.OffsetDateTime;
import org.huanjie.mobilisation.ride.plan.RidePlan;

/** 已编方案 — a plan as it was made: when, why, by whom. */
public record MadePlan(RidePlanId id, PlanCause cause, String by, OffsetDateTime at, RidePlan plan) {}
