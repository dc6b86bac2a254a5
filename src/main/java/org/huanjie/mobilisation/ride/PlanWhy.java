package org.huanjie.mobilisation.ride;

import java.util.List;
import org.huanjie.mobilisation.ride.plan.CarChoice;
import org.huanjie.mobilisation.ride.plan.PlanChange;

/** 方案理由 — why a plan is so for one rider: the cars beside one another, and what would give a ride to one who has none. */
public record PlanWhy(List<CarChoice> cars, List<PlanChange> changes) {}
