package org.huanjie.access.who;

import java.time.InstantSource;

/**
 * 真实时间 — the time of the world outside, for locks, one-time codes and temporary passwords: a demonstration's {@code Clock} stands in
 * 2017, the telephone that makes the codes does not.
 */
@FunctionalInterface
public interface TrueTime extends InstantSource {}
