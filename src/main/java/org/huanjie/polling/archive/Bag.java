package org.huanjie.polling.archive;

import java.util.Map;
import java.util.UUID;

/** 封袋 — a sealed bag on its way to the archive, and how many of what are in it. */
public record Bag(UUID id, String seal, Map<BagContent, Integer> contents) {}
