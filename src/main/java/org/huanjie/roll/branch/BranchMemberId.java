package org.huanjie.roll.branch;

import java.util.UUID;

/** 党员编号 — tells one line of a branch's list from every other. */
public record BranchMemberId(UUID uuid) {

    public static BranchMemberId of(String text) {
        return new BranchMemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
