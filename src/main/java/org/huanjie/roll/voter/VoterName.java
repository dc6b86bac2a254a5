package org.huanjie.roll.voter;

/** 选民姓名 — who is on the roll, by name and group: for lists that need no more, so that no sealed number is opened for them. */
public record VoterName(VoterId id, String name, int group) {}
