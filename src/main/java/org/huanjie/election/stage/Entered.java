package org.huanjie.election.stage;

import java.time.OffsetDateTime;

/** 进入记录 — when an election entered a stage and who opened the door. */
public record Entered(ElectionId election, Stage stage, OffsetDateTime at, String by) {}
