package org.huanjie.polling.web.desk;

import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.TakeBack;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 发票台的确认页 — what stands before a ballot is taken back or put aside as spoiled. */
@Component
class DeskConfirmations {

    /** 已领的票 — at which desk one stands, whose ballot it is, by id and as the desk called them. */
    record Drawn(UUID desk, VoterId voter, String name) {}

    private final Preparation preparation;

    DeskConfirmations(Preparation preparation) {
        this.preparation = preparation;
    }

    ConfirmPage takingBack(Election election, Drawn drawn, TakeBack reason, String second, Words words) {
        return asks(election, "take-back", drawn.desk(), words)
                .fact(words.of("polling.confirm.voter"), drawn.name())
                .fact(words.of("polling.confirm.reason"), words.of("polling.take-back." + reason))
                .follows(words.of("polling.confirm.take-back.again"))
                .follows(words.of(
                        reason == TakeBack.DAMAGED
                                ? "polling.confirm.take-back.spoiled"
                                : "polling.confirm.take-back.unused"))
                .hidden("voter", drawn.voter().toString())
                .hidden("name", drawn.name())
                .hidden("reason", reason.name())
                .second(words.of("polling.confirm.take-back.second"), second)
                .page();
    }

    ConfirmPage spoiling(Election election, UUID desk, Words words) {
        var page = asks(election, "spoil", desk, words);
        desks(election).stream()
                .filter(one -> one.id().equals(desk))
                .findFirst()
                .ifPresent(one -> page.fact(words.of("polling.desk-name"), one.name())
                        .fact(words.of("polling.left"), one.left())
                        .fact(words.of("polling.spoiled"), one.spoiled()));
        return page.follows(words.of("polling.confirm.spoil.fewer"))
                .follows(words.of("polling.confirm.spoil.kept"))
                .page();
    }

    private List<Desk> desks(Election election) {
        return preparation.of(election.id()).desks();
    }

    private static ConfirmPage.Draft asks(Election election, String act, UUID desk, Words words) {
        var home = "/villages/" + election.village() + "/polling/";
        return ConfirmPage.asks(
                        words.of("polling.confirm." + act + ".title"),
                        home + act,
                        words.of("polling.confirm." + act + ".button"),
                        new ConfirmPage.Back(words.of("polling.desk.title"), home + "desk?desk=" + desk))
                .hidden("desk", desk.toString());
    }
}
