package org.huanjie.polling.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.archive.Bag;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.polling.desk.BallotAccount;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.polling.opening.SealReading;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.Proxy;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 投票的确认页 — what stands before those acts of a poll that nothing takes back: its numbers at this moment, and what follows. */
@Component
public class Confirmations {

    private final Polling polling;
    private final Preparation preparation;
    private final Proxies proxies;
    private final Opening opening;
    private final AccountHands hands;

    Confirmations(Polling polling, Preparation preparation, Proxies proxies, Opening opening, AccountHands hands) {
        this.hands = hands;
        this.polling = polling;
        this.preparation = preparation;
        this.proxies = proxies;
        this.opening = opening;
    }

    ConfirmPage opening(Election election, Words words) {
        var account = polling.accountView(election);
        var record = opening.of(election.id());
        return poll(election, "open", words)
                .fact(words.of("polling.confirm.registered"), account.registered())
                .fact(
                        words.of("polling.confirm.proxies"),
                        proxies.published(election.id()).size())
                .fact(words.of("polling.received"), account.received())
                .fact(
                        words.of("polling.desks"),
                        preparation.of(election.id()).desks().size())
                .fact(words.of("polling.boxes.title"), record.boxes().size())
                .fact(
                        words.of("polling.confirm.there"),
                        record.staff().stream().filter(StaffMember::there).count())
                .follows(words.of("polling.confirm.open.fixed"))
                .follows(words.of("polling.confirm.open.record"))
                .follows(words.of("polling.confirm.open.desks"))
                .page();
    }

    /** With the account that the close is to rest on: the same is handed to the act. */
    ConfirmPage closing(Election election, BallotAccount account, SignedIn who, String second, Words words) {
        var view = polling.accountView(election);
        return poll(election, "close", words)
                .fact(words.of("polling.confirm.registered"), view.registered())
                .fact(words.of("polling.confirm.marked"), marked(view, words))
                .fact(words.of("polling.received"), account.received())
                .fact(words.of("polling.issued"), account.issued())
                .fact(words.of("polling.spoiled"), account.spoiled())
                .fact(words.of("polling.unused"), account.unused())
                .fact(words.of("polling.confirm.by"), hands.named(who.signInName(), words))
                .follows(words.of("polling.confirm.close.desks", view.registered() - view.marked()))
                .follows(words.of("polling.confirm.close.count"))
                .second(words.of("polling.confirm.close.second"), second)
                .page();
    }

    ConfirmPage mixing(Election election, List<Box> boxes, Words words) {
        return boxes(election, "mix", words)
                .fact(words.of("polling.boxes.title"), boxes.size())
                .fact(
                        words.of("polling.confirm.intact"),
                        boxes.stream().filter(Box::intact).count())
                .fact(
                        words.of("polling.confirm.ruled"),
                        boxes.stream().filter(box -> !box.intact()).count())
                .fact(words.of("polling.issued"), polling.account(election.id()).issued())
                .follows(words.of("polling.confirm.mix.heap"))
                .follows(words.of("polling.confirm.mix.seals"))
                .page();
    }

    ConfirmPage prepared(Election election, Words words) {
        var prepared = preparation.of(election.id());
        return poll(election, "prepared", words)
                .fact(
                        words.of("polling.confirm.proxies"),
                        proxies.published(election.id()).size())
                .fact(
                        words.of("polling.received"),
                        polling.account(election.id()).received())
                .fact(words.of("polling.desks"), prepared.desks().size())
                .fact(words.of("polling.staff"), prepared.staff().size())
                .follows(words.of("polling.confirm.prepared.stage"))
                .page();
    }

    ConfirmPage marksAnew(Election election, Words words) {
        return poll(election, "marks/anew", words)
                .fact(words.of("polling.issued"), polling.account(election.id()).issued())
                .follows(words.of("polling.confirm.marks/anew.taken"))
                .follows(words.of("polling.confirm.marks/anew.paper"))
                .page();
    }

    /** @param record which record is signed: {@code opening} or {@code boxes} */
    ConfirmPage signing(Election election, Duty duty, String name, String record, Words words) {
        return asks(
                        "/villages/" + election.village() + "/polling/" + record,
                        "sign",
                        "polling." + record + ".title",
                        words)
                .fact(words.of("polling.duty"), Wording.of(words, duty))
                .fact(words.of("polling.staff-name"), name)
                .follows(words.of("polling.confirm.sign." + record))
                .hidden("duty", duty.name())
                .hidden("name", name)
                .page();
    }

    ConfirmPage dismissing(Election election, Duty duty, String name, Words words) {
        return poll(election, "staff/remove", words)
                .fact(words.of("polling.duty"), Wording.of(words, duty))
                .fact(words.of("polling.staff-name"), name)
                .follows(words.of("polling.confirm.staff/remove.declared"))
                .follows(words.of("polling.confirm.staff/remove.again"))
                .hidden("duty", duty.name())
                .hidden("staff", name)
                .canBeTakenBack()
                .page();
    }

    ConfirmPage revoking(Election election, Proxy proxy, Words words) {
        return poll(election, "proxies/remove", words)
                .fact(words.of("polling.principal"), proxy.principalName())
                .fact(words.of("polling.agent"), proxy.agentName())
                .follows(words.of("polling.confirm.proxies/remove.self"))
                .follows(words.of("polling.confirm.proxies/remove.deadline"))
                .hidden("principal", proxy.principal().toString())
                .canBeTakenBack()
                .page();
    }

    ConfirmPage ruling(Election election, Box box, SealReading stop, SealGround ground, Words words) {
        return boxes(election, "decide", words)
                .fact(words.of("polling.confirm.box"), box.name())
                .fact(words.of("polling.confirm.put-on"), stop.putOn())
                .fact(words.of("polling.confirm.found"), stop.found())
                .fact(words.of("polling.confirm.ground"), Wording.of(words, ground))
                .follows(words.of("polling.confirm.decide.goes-on"))
                .follows(words.of("polling.confirm.decide.stays"))
                .hidden("box", box.id().toString())
                .hidden("ground", ground.name())
                .page();
    }

    public ConfirmPage ruling(Election election, Bag bag, SealReading stop, SealGround ground, Words words) {
        return archive(election, "decide", words)
                .fact(words.of("polling.confirm.put-on"), stop.putOn())
                .fact(words.of("polling.confirm.found"), stop.found())
                .fact(words.of("polling.confirm.ground"), Wording.of(words, ground))
                .follows(words.of("polling.confirm.decide.receive"))
                .follows(words.of("polling.confirm.decide.stays"))
                .hidden("bag", bag.id().toString())
                .hidden("ground", ground.name())
                .page();
    }

    public ConfirmPage giving(Election election, List<Bag> bags, String to, String remark, Words words) {
        return bags(archive(election, "give", words), bags, words)
                .fact(words.of("polling.archive.place"), to.strip())
                .follows(words.of("polling.confirm.give.bags"))
                .follows(words.of("polling.confirm.give.signs"))
                .hidden("place", to)
                .hidden("remark", remark)
                .page();
    }

    /** {@code form}: what was typed, which the act needs again. */
    public ConfirmPage receiving(
            Election election, List<Bag> bags, String retention, Map<String, String> form, Words words) {
        var page = bags(archive(election, "receive", words), bags, words);
        if (!retention.isEmpty()) {
            page.fact(words.of("polling.archive.retention"), retention);
        }
        form.forEach(page::hidden);
        return page.follows(words.of("polling.confirm.receive.keeps"))
                .follows(words.of("polling.confirm.receive.stays"))
                .page();
    }

    private static ConfirmPage.Draft bags(ConfirmPage.Draft page, List<Bag> bags, Words words) {
        return page.fact(words.of("polling.confirm.bags"), bags.size())
                .fact(
                        words.of("polling.confirm.seals"),
                        bags.stream().map(Bag::seal).collect(Collectors.joining(words.of("shell.list-separator"))));
    }

    /**
     * The answer to a form of such an act.
     *
     * @param against what stands against it whatever is confirmed: then there is nothing to ask
     */
    static Answer answer(ConfirmPage page, List<Reason> against, String shown, Words words, Supplier<Answer> act) {
        return against.isEmpty()
                ? page.unlessConfirmed(shown, words).orElseGet(act)
                : page.refused(Reason.refusals(words, against));
    }

    private static ConfirmPage.Draft poll(Election election, String act, Words words) {
        return asks("/villages/" + election.village() + "/polling", act, "polling.title", words);
    }

    private static ConfirmPage.Draft boxes(Election election, String act, Words words) {
        return asks("/villages/" + election.village() + "/polling/boxes", act, "polling.boxes.title", words);
    }

    private static ConfirmPage.Draft archive(Election election, String act, Words words) {
        return asks("/villages/" + election.village() + "/polling/archive", act, "polling.archive.title", words);
    }

    private static ConfirmPage.Draft asks(String home, String act, String page, Words words) {
        return ConfirmPage.asks(
                words.of("polling.confirm." + act + ".title"),
                home + "/" + act,
                words.of("polling.confirm." + act + ".button"),
                new ConfirmPage.Back(words.of(page), home));
    }

    private static String marked(AccountView account, Words words) {
        return words.of(
                "polling.confirm.of-registered",
                account.marked(),
                account.turnout().percent(words));
    }
}
