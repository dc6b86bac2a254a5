package org.huanjie.objection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.objection.Objection;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.shell.Page;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.picture.ReceiptSlip;

/** 异议回执页 — for whoever holds its address: when the objection came, who decides and by when, how. It shows nothing that was written. */
public record ReceiptPage(
        ObjectionSubject subject,
        String place,
        List<String> facts,
        String due,
        Optional<Decided> decided,
        ReceiptSlip slip)
        implements Page {

    /** 处理结果 — on what day, upheld or not, with what reasons. */
    public record Decided(String on, String outcome, String answer) {}

    /**
     * @param about of which election, in words; empty where there is but one
     * @param address where this page is, as a phone elsewhere finds it
     */
    public static ReceiptPage of(Objection of, String place, List<String> about, String address, Words words) {
        var facts = new ArrayList<>(about);
        facts.add(words.of("objection.received", Wording.of(words, of.receivedAt())));
        facts.add(Wording.of(words, of.organ()));
        return new ReceiptPage(
                of.subject(),
                place,
                facts,
                ObjectionDesk.due(of, words),
                of.decision()
                        .map(decision -> new Decided(
                                Wording.of(words, decision.on()),
                                ObjectionDesk.outcome(of.subject(), decision.upheld(), words),
                                decision.answer())),
                ReceiptSlip.of(address));
    }
}
