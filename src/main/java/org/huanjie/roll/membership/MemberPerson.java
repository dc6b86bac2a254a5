package org.huanjie.roll.membership;

import java.util.UUID;

/** 名册人员 — who is written to: the line of the roll, where the person is on it, else an id of the lists alone. */
public record MemberPerson(UUID uuid) {}
