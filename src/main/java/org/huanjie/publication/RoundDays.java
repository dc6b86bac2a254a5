package org.huanjie.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.file.Result;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.VillageDays;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.LawWord;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.springframework.stereotype.Component;

/** 各轮投票日 — each vote of a village for its public calendar: its own day, its word, and once it is declared its figures, or that it is void. */
@Component
class RoundDays implements VillageDays {

    private final PublicRecords records;

    RoundDays(PublicRecords records) {
        this.records = records;
    }

    @Override
    public List<CalendarItem> of(String village) {
        return records.of(village).stream()
                .flatMap(record -> record.elections().stream())
                .filter(line -> line.election().body() == Body.VILLAGERS_COMMITTEE)
                // until there is a result, the first vote is the schedule's own day
                .filter(line -> line.election().followsAnother() || line.result().isPresent())
                .flatMap(line -> Stream.ofNullable(line.election().day()).map(day -> item(line, day)))
                .toList();
    }

    private static CalendarItem item(PublicElection line, LocalDate day) {
        var round = line.election();
        var word = LawWord.ofRound(round);
        return new CalendarItem(
                "vote-" + round.id().uuid(),
                "publication",
                day,
                null,
                round.village(),
                key(line),
                line.account()
                        .map(account -> figures(line, word, account))
                        .orElseGet(() -> List.of(word)),
                "/v/" + round.village(),
                false);
    }

    private static List<Object> figures(PublicElection line, LawWord word, AccountView account) {
        return List.of(
                word,
                line.turnout().registered(),
                account.issued(),
                account.recovered(),
                line.result().map(RoundDays::elected).orElse(0));
    }

    private static int elected(Result result) {
        return result.posts().stream().mapToInt(post -> post.elected().size()).sum();
    }

    private static String key(PublicElection line) {
        if (line.isVoid()) {
            return line.result().isPresent() ? "public.feed.void" : "public.feed.called-off";
        }
        return line.result().isPresent() ? "public.feed.declared" : "public.feed.ahead";
    }
}
