package org.huanjie.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.count.board.Board;
import org.huanjie.count.file.Result;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.result.Presiding;
import org.huanjie.count.result.Voiding;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.archive.HandOver.Handed;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.preparation.Proxy;
import org.huanjie.region.Division;
import org.huanjie.roll.voter.RollState;
import org.huanjie.roll.voter.VoterCard;

/**
 * 村公开记录 — all that anyone may know of a village's elections.
 *
 * @param above the divisions above it and itself, from the highest
 * @param elections each body's in all its rounds
 * @param readyOn the day on which it passed readiness, if it has
 * @param due by when the law wants what is still ahead
 */
public record PublicVillage(
        Division village,
        List<Division> above,
        Optional<LocalDate> readyOn,
        PublicRoll roll,
        LawfulDays due,
        List<PublicElection> elections,
        List<HourTotal> hours) {

    /** 名单概况 — how many are registered, and the days of the posting. */
    public record PublicRoll(
            RollState state, int registered, Optional<LocalDate> postedOn, Optional<LocalDate> objectionsUntil) {}

    /** 各轮合计 — who sits by a round and all before it, and who presides where there is no chair (R-WN-10). */
    public record Together(Result result, Presiding presiding) {}

    /** 公开期限 — by when the roll is out (R-RG-5) and by when all is handed over (R-AF-1), as the village's schedule has it; empty without one. */
    public record LawfulDays(Optional<LocalDate> roll, Optional<LocalDate> handOver) {}

    /**
     * 一项选举的公开记录 — one round of it; the rounds of a body stand in their order.
     *
     * @param entered the day on which each stage was entered
     * @param proxies who votes for whom (R-PX-2), {@code mobile} to whom a mobile box comes (R-PL-3): from when the vote is prepared until
     *     the result is declared, and not after
     * @param account of ballots, once any is handed out
     * @param handed that ballots and papers are with the town's archive, once it has signed for them
     * @param board the count while it goes on
     * @param result once it is declared
     * @param due what vote a declared result calls for
     * @param together who sits over all rounds up to this one, where there are several
     * @param voiding what makes it void, where it was found so
     * @param replaced whether an election is held from its start instead of the one it belongs to
     */
    public record PublicElection(
            Election election,
            Map<Stage, LocalDate> entered,
            List<PostSeats> posts,
            PublicList list,
            List<Proxy> proxies,
            List<VoterCard> mobile,
            Turnout turnout,
            Optional<AccountView> account,
            Optional<Handed> handed,
            Optional<Board> board,
            Optional<Result> result,
            Optional<DueKind> due,
            Optional<Together> together,
            Optional<Voiding> voiding,
            boolean replaced) {

        PublicElection asReplaced() {
            return new PublicElection(
                    election, entered, posts, list, proxies, mobile, turnout, account, handed, board, result, due,
                    together, voiding, true);
        }

        /** Found void, or void by its own figures. */
        public boolean isVoid() {
            return voiding.isPresent()
                    || result.filter(counted -> !counted.valid()).isPresent();
        }

        public Optional<LocalDate> enteredOn(Stage stage) {
            return Optional.ofNullable(entered.get(stage));
        }
    }
}
