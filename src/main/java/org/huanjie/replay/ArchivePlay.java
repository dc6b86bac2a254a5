package org.huanjie.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
import org.huanjie.count.Counts;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.archive.Bag;
import org.huanjie.polling.archive.BagContent;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.archive.Retention;
import org.huanjie.polling.poll.Polling;
import org.huanjie.region.DivisionCode;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 移交一场 — ballots and papers are packed by what was counted, handed to the town, and signed for. */
@Component
@ConditionalOnBean(ReplayClock.class)
class ArchivePlay {

    private final Stagehand stage;
    private final HandOver handOver;
    private final Polling polling;
    private final Counts counts;

    ArchivePlay(Stagehand stage, HandOver handOver, Polling polling, Counts counts) {
        this.stage = stage;
        this.handOver = handOver;
        this.polling = polling;
        this.counts = counts;
    }

    void handOver(Election election) {
        var village = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        var town = Cast.as(Role.TOWN_REVIEW, election.village());
        stage.let(village, () -> {
            var account = polling.account(election.id());
            int spoilt = counts.board(election.id()).spoilt();
            pack(
                    election,
                    "1",
                    Map.of(BagContent.VALID_BALLOTS, account.recovered() - spoilt, BagContent.VOID_BALLOTS, spoilt));
            pack(
                    election,
                    "2",
                    Map.of(BagContent.UNUSED_BALLOTS, account.unused(), BagContent.SPOILED_BALLOTS, account.spoiled()));
            pack(election, "3", Map.of(BagContent.ROLL, 1, BagContent.TALLY_SHEETS, 1, BagContent.RESULT_REPORT, 1));
            done(handOver.give(election.id(), PilotWords.ARCHIVE, "", village));
        });
        stage.let(town, () -> {
            var read = handOver.of(election.id()).bags().stream().collect(Collectors.toMap(Bag::id, Bag::seal));
            done(handOver.receive(election.id(), read, "", Retention.PERMANENT, town));
        });
    }

    private void pack(Election election, String number, Map<BagContent, Integer> contents) {
        var by = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        var seal = "D" + new DivisionCode(election.village()).own() + "-" + number;
        done(handOver.pack(election.id(), seal, new EnumMap<>(contents), by));
    }

    private static void done(Verdict<Nothing> change) {
        Stagehand.expect(change, Verdict.Done.class);
    }
}
