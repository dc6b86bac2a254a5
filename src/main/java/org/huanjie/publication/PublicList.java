package org.huanjie.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.ListOrder;
import org.huanjie.candidacy.encounter.Encounter;
import org.huanjie.candidacy.encounter.CandidateStatement;
import org.huanjie.candidacy.preliminary.Preliminaries;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.postponement.Postponement;

/**
 * 公开的候选人名单 — who stands, as anyone may know it, and when and where villagers meet for it.
 *
 * @param candidates once published, in the order of the list
 * @param form what kind of list it is
 * @param statements what they say, in the same order; none before the list is out
 * @param encounters when and where they meet villagers, and how it went (R-NM-8)
 * @param preliminaries how representatives chose among too many, once the list is out (R-NM-12)
 * @param anew the last time that the list was announced anew, where it was (R-NM-7)
 * @param arrangements hour and place of what is ahead and of the vote, as they hold (R-PL-2)
 * @param postponements to which days the vote was put off, by which decision and why
 * @param chosen who was chosen where no ballots are counted for it, once that is final: supervisors, a branch's secretary
 */
public record PublicList(
        List<Candidate> candidates,
        ListForm form,
        List<CandidateStatement> statements,
        List<Encounter> encounters,
        List<Preliminaries.OfPost> preliminaries,
        Optional<Anew> anew,
        List<Arrangement> arrangements,
        List<Postponement> postponements,
        List<Choice> chosen) {

    /** 名单样式 — in which order it stands, and whether it is of who put themselves forward in a vote without candidates (R-NM-6, R-NM-11). */
    public record ListForm(ListOrder order, boolean direct) {}

    /** 最近一次公布 — its number, from 2, and its day; who left is on the notice that is posted in the village alone. */
    public record Anew(int number, LocalDate day) {}
}
