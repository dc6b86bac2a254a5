package org.huanjie.candidacy.review.openness;

import java.util.List;
import java.util.OptionalInt;

/**
 * 公开行 — a town, or the county, with its figures in their order; empty where a number stays back.
 *
 * @param division its code
 */
public record OpenRow(String division, List<OptionalInt> figures) {}
