package org.huanjie.candidacy.relist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;

/**
 * 提名次序 — who follows next for a post by a record of nomination. Today's is the count of those who nominated; a preliminary election
 * (R-NM-12) has a record of its own and answers before it. What an organisation recommends is no such record.
 */
public interface NominationOrder {

    /** The candidates by rank, those of one rank together; empty where this election has no such record. */
    Optional<List<List<UUID>>> of(Election election, Post post);
}
