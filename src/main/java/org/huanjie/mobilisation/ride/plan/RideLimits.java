package org.huanjie.mobilisation.ride.plan;

/**
 * 接送限度 — what a county holds to be enough, in seconds; what is over is told, never silent.
 *
 * @param home a wait at home after the time that was told
 * @param hall a wait at the hall for the way back
 */
public record RideLimits(int home, int hall) {}
