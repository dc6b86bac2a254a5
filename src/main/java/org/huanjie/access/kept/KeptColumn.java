package org.huanjie.access.kept;

/** 留存的列 — a column with personal data, {@code roll.voter.name}, and what its comment says of it. */
public record KeptColumn(String column, Keeping keeping) {}
