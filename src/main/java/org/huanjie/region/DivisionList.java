package org.huanjie.region;

import java.util.Optional;

/**
 * 区划名单 — what is said of a list beside its lines.
 *
 * @param root the division that all others lie below, where the list itself does not hold it
 * @param edition the year of the list
 * @param within the division that no line may lie outside of; empty where any may be listed
 */
public record DivisionList(Optional<DivisionFile.Root> root, int edition, String within) {}
