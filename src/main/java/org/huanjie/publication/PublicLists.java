package org.huanjie.publication;

import java.util.List;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.relist.Relistings;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.stage.Election;
import org.springframework.stereotype.Component;

/** 候选人名单的公开 — reads the list of an election as it is published. */
@Component
class PublicLists {

    private final Candidates candidates;
    private final Relistings relistings;
    private final Choices choices;
    private final Arrangements arrangements;

    PublicLists(Candidates candidates, Relistings relistings, Choices choices, Arrangements arrangements) {
        this.arrangements = arrangements;
        this.choices = choices;
        this.candidates = candidates;
        this.relistings = relistings;
    }

    PublicList of(Election election) {
        return new PublicList(
                candidates.published(election.id()),
                new PublicList.ListForm(candidates.order(election.id()), candidates.direct(election)),
                relistings.last(election).map(last -> new PublicList.Anew(last.number(), last.day())),
                arrangements.of(election.id()),
                election.stage() == election.table().last() ? choices.of(election.id()) : List.of());
    }
}
