package org.huanjie.discipline.misconduct.handling;

import org.huanjie.discipline.misconduct.ConcernedOffice;

/**
 * 已知的人 — somebody whom a report may be about, as the program knows them already.
 *
 * @param number what stands for them in a form, while the search that found them lasts
 * @param of their office, so that it stands back where it is theirs
 */
public record KnownPerson(String number, String name, KnownAs as, ConcernedOffice of) {}
