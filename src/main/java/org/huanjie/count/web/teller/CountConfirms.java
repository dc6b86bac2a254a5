package org.huanjie.count.web.teller;

import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.board.Board;
import org.huanjie.count.file.Result;
import org.huanjie.count.recovering.Recovering;
import org.huanjie.count.sitting.Mode;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 计票的确认页 — the numbers that an act of the count rests on, and what follows from it. */
@Component
class CountConfirms {

    private final Counts counts;
    private final Recovering recovering;
    private final Polling polling;
    private final AccountHands hands;

    CountConfirms(Counts counts, Recovering recovering, Polling polling, AccountHands hands) {
        this.counts = counts;
        this.recovering = recovering;
        this.polling = polling;
        this.hands = hands;
    }

    ConfirmPage opening(Election election, Mode mode, Words words) {
        return draft(election, "open", words)
                .fact(words.of("count.confirm.issued"), issued(election))
                .fact(words.of("count.open.mode"), Wording.of(words, mode))
                .follows(words.of("count.confirm.open.mode"))
                .follows(words.of("count.confirm.open.board"))
                .hidden("mode", mode.name())
                .page();
    }

    /** Of what the boxes held: counted again by another as long as no sheet is read, so it is not the last word. */
    ConfirmPage recovered(Election election, int ballots, Words words) {
        int issued = issued(election);
        return draft(election, "recovered", words)
                .fact(words.of("count.confirm.issued"), issued)
                .fact(words.of("count.board.recovered"), ballots)
                .fact(words.of("count.confirm.difference"), issued - ballots)
                .follows(words.of(
                        ballots > issued ? "count.confirm.recovered.above" : "count.confirm.recovered.reading"))
                .follows(words.of("count.confirm.recovered.record"))
                .hidden("recovered", Integer.toString(ballots))
                .canBeTakenBack()
                .page();
    }

    ConfirmPage anew(Election election, int read, Words words) {
        return draft(election, "anew", words)
                .fact(words.of("count.board.read"), read)
                .follows(words.of("count.confirm.anew.undone"))
                .follows(words.of("count.confirm.anew.paper"))
                .page();
    }

    ConfirmPage closing(Election election, SignedIn who, String second, Words words) {
        var board = counts.board(election.id());
        var page = draft(election, "close", words)
                .fact(words.of("count.confirm.issued"), board.issued())
                .fact(words.of("count.board.recovered"), board.recovered())
                .fact(words.of("count.board.read"), board.read())
                .fact(words.of("count.board.blank"), board.blank())
                .fact(words.of("count.board.void"), board.spoilt());
        for (var post : board.posts()) {
            page.fact(words.of("post." + post.post()), parts(post, words));
        }
        return page.fact(words.of("count.confirm.by"), hands.named(who.signInName(), words))
                .follows(words.of("count.confirm.close.sealed"))
                .follows(words.of("count.confirm.close.erased"))
                .follows(words.of("count.confirm.close.next"))
                .second(words.of("count.confirm.close.second"), second)
                .page();
    }

    ConfirmPage voiding(Election election, SignedIn who, String second, Words words) {
        var page = draft(election, "void", words).fact(words.of("count.confirm.issued"), issued(election));
        recovering
                .of(election.id())
                .counts()
                .forEach(count -> page.fact(words.of("count.confirm.turn", count.turn()), count.ballots()));
        return page.fact(words.of("count.confirm.by"), hands.named(who.signInName(), words))
                .follows(words.of("count.confirm.void.nobody"))
                .follows(words.of("count.confirm.close.sealed"))
                .second(words.of("count.confirm.close.second"), second)
                .page();
    }

    ConfirmPage declaring(Election election, SignedIn who, String second, Words words) {
        var page = draft(election, "declare", words)
                .fact(
                        words.of("count.board.recovered"),
                        counts.board(election.id()).recovered());
        counts.outcome(election.id()).ifPresent(outcome -> elected(outcome, words, page));
        return page.fact(words.of("count.confirm.by"), hands.named(who.signInName(), words))
                .follows(words.of("count.confirm.declare.public"))
                .follows(words.of("count.confirm.declare.minutes"))
                .follows(words.of("count.confirm.declare.round"))
                .second(words.of("count.confirm.declare.second"), second)
                .page();
    }

    private static void elected(Result outcome, Words words, ConfirmPage.Draft page) {
        for (var post : outcome.posts()) {
            var names = post.elected().stream()
                    .map(line -> words.of("count.confirm.votes", line.name(), line.votes()))
                    .toList();
            page.fact(
                    words.of("count.confirm.elected", words.of("post." + post.post())),
                    names.isEmpty() ? words.of("count.confirm.nobody") : Wording.of(words, names));
        }
    }

    private static String parts(Board.PostBoard post, Words words) {
        return words.of("count.confirm.parts", post.valid(), post.blank(), post.spoilt());
    }

    private int issued(Election election) {
        return polling.account(election.id()).issued();
    }

    private static ConfirmPage.Draft draft(Election election, String act, Words words) {
        var path = CountPages.path(election);
        return ConfirmPage.asks(
                words.of("count.confirm." + act, Wording.of(words, election.body())),
                path + "/" + act,
                words.of("count.confirm." + act + ".button"),
                new ConfirmPage.Back(words.of("count.title"), path));
    }
}
