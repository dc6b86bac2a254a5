package org.huanjie.election.stage;

import java.time.OffsetDateTime;
import java.util.UUID;

/** 进入记录 — when an election entered a stage and who opened the door. */
public record Entered(UUID election, Stage stage, OffsetDateTime at, String by) {}
