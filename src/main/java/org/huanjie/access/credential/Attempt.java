package org.huanjie.access.credential;

import java.time.Instant;

/** 登录尝试 — when, from where, and {@code PASSED}, {@code FAILED}, {@code SLOWED} or {@code RESET}. */
public record Attempt(Instant at, String address, String outcome) {}
