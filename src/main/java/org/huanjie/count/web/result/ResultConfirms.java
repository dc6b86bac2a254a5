package org.huanjie.count.web.result;

import java.util.UUID;
import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 结果的确认页 — what stands before those decisions on a result that nothing takes back: seats left vacant, a vote void. */
@Component
class ResultConfirms {

    private final Rounds rounds;
    private final Elections elections;
    private final AccountHands hands;

    ResultConfirms(Rounds rounds, Elections elections, AccountHands hands) {
        this.rounds = rounds;
        this.elections = elections;
        this.hands = hands;
    }

    /** @param decision VACANT or AGAIN */
    ConfirmPage missing(Election election, String decision, Words words) {
        var home = RoundsPages.path(election);
        return ConfirmPage.asks(
                        words.of("rounds.confirm." + decision, Wording.of(words, election.body())),
                        home + "/missing",
                        words.of("rounds.missing." + (decision.equals("VACANT") ? "vacant" : "again")),
                        new ConfirmPage.Back(words.of("rounds.title", Wording.of(words, election.body())), home))
                .fact(words.of("rounds.confirm.round"), round(election, words))
                .fact(words.of("rounds.confirm.missing"), rounds.missing(election))
                .follows(words.of("rounds.confirm." + decision + ".follows"))
                .hidden("decision", decision)
                .page();
    }

    ConfirmPage voiding(Voiding finding, SignedIn who, Words words) {
        return finding(finding, "confirm", words.of("void.confirm"), words)
                .fact(words.of("void.form.facts"), finding.facts())
                .fact(words.of("void.asked.entered"), hands.named(finding.enteredBy(), words))
                .fact(words.of("void.asked.by"), hands.named(who.signInName(), words))
                .follows(words.of("void.asked.confirm." + what(elections.get(finding.election()))))
                .follows(words.of("void.asked.confirm.next", Wording.of(words, finding.organisedBy())))
                .page();
    }

    /** @param kind START, ELECTION or VOTE */
    ConfirmPage again(Voiding finding, String kind, Words words) {
        return finding(finding, "again", words.of("void.again." + kind), words)
                .follows(words.of("void.next." + kind, Wording.of(words, finding.organisedBy())))
                .follows(words.of("void.asked.again.new"))
                .page();
    }

    // what a finding ends: a result, a vote under way, or what was prepared
    private static String what(Election election) {
        if (election.reached(Stage.DECLARED)) {
            return "result";
        }
        return election.reached(Stage.POLLING) ? "vote" : "before";
    }

    private ConfirmPage.Draft finding(Voiding finding, String act, String button, Words words) {
        var home = VoidingPages.path(finding.village());
        return ConfirmPage.asks(
                        words.of("void.asked." + act),
                        address(home, finding.id(), act),
                        button,
                        new ConfirmPage.Back(words.of("void.title"), home))
                .fact(words.of("rounds.confirm.round"), round(elections.get(finding.election()), words))
                .fact(words.of("void.form.extent"), Wording.of(words, finding.extent()))
                .fact(words.of("void.form.ground"), Wording.of(words, finding.ground()))
                .fact(words.of("void.form.document"), finding.document())
                .fact(words.of("void.form.decided"), Wording.of(words, finding.decidedOn()));
    }

    private static String address(String home, UUID finding, String act) {
        return home + "/" + finding + "/" + act;
    }

    private static String round(Election round, Words words) {
        return words.of("rounds.round", round.sequence(), Wording.of(words, LawWord.of(round.round())));
    }
}
