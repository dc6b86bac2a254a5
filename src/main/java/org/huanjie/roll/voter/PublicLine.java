package org.huanjie.roll.voter;

import java.util.OptionalInt;

/**
 * 公布行 — a line of the roll as it is posted: name, sex and group, nothing else (docs/rules.md, safeguards).
 *
 * @param birthYear only where two of the same name and group must be told apart
 */
public record PublicLine(String name, String sex, int group, OptionalInt birthYear) {}
