package org.huanjie.messaging.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.mailing.Mailing;
import org.huanjie.messaging.mailing.MailingRows;
import org.huanjie.messaging.mailing.Mailings;
import org.huanjie.messaging.mailing.PaperList;
import org.huanjie.messaging.mailing.QuietSetting;
import org.huanjie.messaging.outbox.CountyQuietHours;
import org.huanjie.messaging.outbox.MessageFilter;
import org.huanjie.messaging.outbox.MessageLine;
import org.huanjie.messaging.outbox.Messages;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 发件箱页的制作. */
@Component
class OutboxPages {

    private static final int SENDINGS = 12;

    private final Messages messages;
    private final MailingRows mailings;
    private final PaperList paper;
    private final Gateways gateways;
    private final CountyQuietHours quiet;
    private final MessageWords shown;

    OutboxPages(
            Messages messages,
            MailingRows mailings,
            PaperList paper,
            Gateways gateways,
            CountyQuietHours quiet,
            MessageWords shown) {
        this.quiet = quiet;
        this.messages = messages;
        this.mailings = mailings;
        this.paper = paper;
        this.gateways = gateways;
        this.shown = shown;
    }

    OutboxPage page(MessageFilter filter, int page, SignedIn who, Words words) {
        return page(filter, page, who, words, Form.EMPTY);
    }

    OutboxPage page(MessageFilter filter, int page, SignedIn who, Words words, Form form) {
        var found = messages.page(filter, page);
        var sum = messages.sum(filter);
        return new OutboxPage(
                Mailings.maySend(who.division(), who),
                figures(sum, words),
                words.of(
                        "messaging.outbox.cost",
                        sum.segments(),
                        MessageWords.yuan(sum.fen(), words),
                        MessageWords.yuan(sum.charged(), words)),
                sendings(filter, who, words),
                new OutboxPage.Filter(
                        options(MessageState.values(), filter.state(), words),
                        options(Purpose.values(), filter.purpose(), words),
                        filter.mailing().map(UUID::toString).orElse("")),
                found.stream()
                        .limit(Messages.PAGE)
                        .map(line -> line(line, words))
                        .toList(),
                paper.waiting().size(),
                ways(words),
                quiet(who, form, words),
                page > 0 ? Optional.of(href(filter, page - 1)) : Optional.empty(),
                found.size() > Messages.PAGE ? Optional.of(href(filter, page + 1)) : Optional.empty());
    }

    private OutboxPage.Quiet quiet(SignedIn who, Form form, Words words) {
        var hours = quiet.of(who.division());
        boolean sent = form.status() != Form.EMPTY.status();
        return new OutboxPage.Quiet(
                hours.open().equals(Duration.ofDays(1))
                        ? words.of("messaging.quiet.none")
                        : words.of("messaging.quiet.hold", hours.from(), hours.until()),
                QuietSetting.maySet(who.division(), who),
                sent
                        ? form
                        : Form.filled(Map.of(
                                "from",
                                hours.from().toString(),
                                "until",
                                hours.until().toString())));
    }

    private String ways(Words words) {
        return gateways.routes().stream()
                .map(route -> Wording.of(words, route))
                .collect(Collectors.joining(words.of("shell.list-separator")));
    }

    private static List<OutboxPage.Figure> figures(Messages.Sum sum, Words words) {
        var figures = new ArrayList<OutboxPage.Figure>();
        figures.add(new OutboxPage.Figure(Integer.toString(sum.all()), words.of("messaging.outbox.all")));
        sum.states()
                .forEach((state, number) ->
                        figures.add(new OutboxPage.Figure(Integer.toString(number), Wording.of(words, state))));
        return figures;
    }

    private List<OutboxPage.Sending> sendings(MessageFilter filter, SignedIn who, Words words) {
        var shownOnes = filter.mailing().map(id -> mailings.find(id).stream().toList());
        return shownOnes.orElseGet(() -> mailings.latest(SENDINGS)).stream()
                .map(mailing -> sending(mailing, who, words))
                .toList();
    }

    private OutboxPage.Sending sending(Mailing mailing, SignedIn who, Words words) {
        var about = mailing.about();
        boolean stops = mailing.stopped() == null && mailing.waiting() > 0 && Mailings.maySend(mailing.division(), who);
        return new OutboxPage.Sending(
                "/messages?mailing=" + mailing.id(),
                words.of(
                        "messaging.outbox.what",
                        about.matter(),
                        Wording.of(words, about.turn()),
                        Wording.of(words, about.purpose())),
                words.of("messaging.outbox.who", shown.division(mailing.division()), shown.classes(mailing, words)),
                words.of(
                        "messaging.outbox.sum",
                        mailing.reckoned().people(),
                        mailing.reckoned().segments(),
                        MessageWords.yuan(mailing.reckoned().fen(), words),
                        MessageWords.yuan(mailing.charged(), words)),
                words.of(
                        mailing.stopped() == null ? "messaging.outbox.by" : "messaging.outbox.by-stopped",
                        mailing.by(),
                        MessageWords.time(mailing.at(), words)),
                stops ? "/messages/mailings/" + mailing.id() + "/stop" : "");
    }

    private OutboxPage.Line line(MessageLine line, Words words) {
        return new OutboxPage.Line(
                "/messages/" + line.id(),
                line.name().isEmpty() ? words.of("messaging.gone") : line.name(),
                line.mask(),
                MessageWords.about(line.about(), words),
                words.of(
                        "messaging.outbox.way",
                        Wording.of(words, line.route()),
                        MessageWords.time(line.way().written(), words)),
                Wording.of(words, line.way().state()),
                look(line.way().state()));
    }

    static String look(MessageState state) {
        return switch (state) {
            case DELIVERED -> "done";
            case FAILED, BOUNCED, EXPIRED -> "stop";
            case QUEUED, HANDED, ACCEPTED, STOPPED -> "wait";
        };
    }

    private static <E extends Enum<E> & Worded> List<Option> options(E[] all, Optional<E> chosen, Words words) {
        return Stream.of(all)
                .map(one -> new Option(
                        one.name(),
                        Wording.of(words, one),
                        chosen.filter(one::equals).isPresent()))
                .toList();
    }

    private static String href(MessageFilter filter, int page) {
        return "/messages?page=" + page
                + filter.state().map(state -> "&state=" + state).orElse("")
                + filter.purpose().map(purpose -> "&purpose=" + purpose).orElse("")
                + filter.mailing().map(mailing -> "&mailing=" + mailing).orElse("");
    }
}
