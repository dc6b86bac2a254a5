package org.huanjie.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.occasion.Arrangement;

/**
 * 公开的候选人名单 — who stands, as anyone may know it, and when and where villagers meet for it.
 *
 * @param candidates once published, in the order of surname strokes
 * @param anew the last time that the list was announced anew, where it was (R-NM-7)
 * @param arrangements hour and place of what is ahead and of the vote, as they hold (R-PL-2)
 * @param chosen who was chosen where no ballots are counted for it, once that is final: supervisors, a branch's secretary
 */
public record PublicList(List<Candidate> candidates, Optional<Anew> anew, List<Arrangement> arrangements, List<Choice> chosen) {

    /** 最近一次公布 — its number, from 2, and its day; who left is on the notice that is posted in the village alone. */
    public record Anew(int number, LocalDate day) {}
}
