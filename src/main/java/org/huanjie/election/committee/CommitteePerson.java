package org.huanjie.election.committee;

import java.util.UUID;

/** 成员本人 — which person of the roll somebody of the village election committee is: the line's id, which is given above this module. */
public record CommitteePerson(UUID uuid) {}
