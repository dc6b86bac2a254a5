package org.huanjie.election.term;

import java.time.LocalDate;

/** 开启提议 — the next term as one person of the county's office proposes it; it waits for another. */
public record TermProposal(
        TermProposalId id, String county, String edition, LocalDate began, LocalDate ends, String proposedBy) {}
