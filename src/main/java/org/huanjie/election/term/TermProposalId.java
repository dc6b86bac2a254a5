package org.huanjie.election.term;

import java.util.UUID;

/** 开启提议编号 — tells one proposal of a next term from every other. */
public record TermProposalId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static TermProposalId of(String text) {
        return new TermProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
