package org.huanjie.mobilisation.ride.plan;

/**
 * 用车比较 — what it would cost to fetch somebody with this car, all others staying as they are planned.
 *
 * @param possible whether it can be done at all
 * @param minutes how much dearer it is than the cheapest car, as minutes of somebody's waiting
 */
public record CarChoice(CarId car, boolean possible, int minutes) {}
