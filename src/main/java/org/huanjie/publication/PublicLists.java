package org.huanjie.publication;

import java.util.List;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.encounter.Encounters;
import org.huanjie.candidacy.encounter.CandidateStatements;
import org.huanjie.candidacy.preliminary.Preliminaries;
import org.huanjie.candidacy.relist.Relistings;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.postponement.Postponements;
import org.huanjie.election.stage.Election;
import org.springframework.stereotype.Component;

/** 候选人名单的公开 — reads the list of an election as it is published. */
@Component
class PublicLists {

    private final Candidates candidates;
    private final Relistings relistings;
    private final Choices choices;
    private final Encounters encounters;
    private final Preliminaries preliminaries;
    private final CandidateStatements statements;
    private final Arrangements arrangements;
    private final Postponements postponements;

    PublicLists(
            Candidates candidates,
            Relistings relistings,
            Choices choices,
            Encounters encounters,
            Preliminaries preliminaries,
            CandidateStatements statements,
            Arrangements arrangements,
            Postponements postponements) {
        this.postponements = postponements;
        this.arrangements = arrangements;
        this.encounters = encounters;
        this.preliminaries = preliminaries;
        this.statements = statements;
        this.choices = choices;
        this.candidates = candidates;
        this.relistings = relistings;
    }

    PublicList of(Election election) {
        return new PublicList(
                candidates.published(election.id()),
                new PublicList.ListForm(candidates.order(election.id()), candidates.direct(election)),
                candidates.isPublished(election)
                        ? statements.of(election).stream()
                                .filter(one -> !one.text().isEmpty())
                                .toList()
                        : List.of(),
                encounters.of(election),
                candidates.isPublished(election) ? preliminaries.of(election) : List.of(),
                relistings.last(election).map(last -> new PublicList.Anew(last.number(), last.day())),
                arrangements.of(election.id()),
                postponements.of(election.id()),
                election.stage() == election.table().last() ? choices.of(election.id()) : List.of());
    }
}
