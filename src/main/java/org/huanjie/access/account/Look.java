package org.huanjie.access.account;

import java.time.Instant;
import java.util.UUID;
import org.huanjie.access.who.Role;

/** 查看记录 — one look at a person's full record: who, at whom, what of it, why. */
public record Look(Instant at, String by, Role role, String village, UUID person, String what, String reason) {}
