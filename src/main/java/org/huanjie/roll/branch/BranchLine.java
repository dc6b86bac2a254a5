package org.huanjie.roll.branch;

import org.huanjie.shell.text.PersonName;

/** 党员名册填写行 — a member as somebody typed or pasted them, or as a file has them. */
public record BranchLine(
        int number, PersonName name, String sex, int birthYear, BranchStanding standing, BranchRights rights) {}
