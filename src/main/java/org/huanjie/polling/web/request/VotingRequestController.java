package org.huanjie.polling.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.request.RequestKind;
import org.huanjie.polling.request.RequestRefusal;
import org.huanjie.polling.request.VotingRequest;
import org.huanjie.polling.request.VotingRequestId;
import org.huanjie.polling.request.VotingRequests;
import org.huanjie.polling.web.Place;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 投票申请入口 — anyone asks for a proxy or the mobile box, without an account, and reads at the receipt's address whether it was seen to. */
@Controller
class VotingRequestController {

    private static final int NUMBER = 8;

    private final Place place;
    private final VotingRequests requests;
    private final Proxies proxies;
    private final Pace pace;

    VotingRequestController(Place place, VotingRequests requests, Proxies proxies, Pace pace) {
        this.place = place;
        this.requests = requests;
        this.proxies = proxies;
        this.pace = pace;
    }

    @Open
    @GetMapping("/v/{village}/voting-request")
    Answer form(@PathVariable String village, HttpServletRequest request) {
        return page(village, Form.EMPTY, place.words(request));
    }

    @Open
    @PostMapping("/v/{village}/voting-request")
    Answer ask(@PathVariable String village, @RequestParam Map<String, String> form, HttpServletRequest request) {
        place.name(village);
        var words = place.words(request);
        var typed = Typed.of("polling.request.field.", form);
        var kind = typed.choice("kind", RequestKind.class);
        var asker = new VotingRequest.Asker(typed.text("name"), typed.text("contact"));
        if (kind.isEmpty()) {
            return page(village, typed.form(typed.faults(), words), words);
        }
        // as often as one may object: whoever asks again and again is one and the same
        var turn = pace.objection(Source.of(request.getRemoteAddr()), village, asker.name());
        if (turn.isEmpty()) {
            return page(village, typed.form(List.of(RequestRefusal.TOO_MANY.of()), words), words);
        }
        var asked = Scope.of(village)
                .call(() -> requests.vote(village)
                        .map(vote -> requests.ask(vote.id(), kind.get(), asker))
                        .orElseGet(() -> Verdict.refused(
                                RequestRefusal.NOT_OPEN.of(kind.get()).at("kind"))));
        return switch (asked) {
            case Verdict.Done(var received) ->
                Redirect.to(RequestInvitation.form(village) + "/" + received.id());
            case Verdict.Refused(var reasons) -> {
                turn.get().giveBack();
                yield page(village, typed.form(reasons, words), words);
            }
        };
    }

    @Open
    @GetMapping("/v/{village}/voting-request/{request}")
    Answer receipt(@PathVariable String village, @PathVariable("request") VotingRequestId id, HttpServletRequest request) {
        var words = place.words(request);
        var name = place.name(village);
        return pace.lookedUp(
                        Source.of(request.getRemoteAddr()),
                        () -> Scope.of(village).call(() -> requests.find(village, id)))
                .map(found -> new RequestReceiptPage(
                        village,
                        name,
                        found.id().toString().substring(0, NUMBER),
                        words.of(
                                "polling.request.asked",
                                Wording.of(words, found.kind()),
                                Wording.of(words, found.askedAt())),
                        words.of(found.waits() ? "polling.request.waits" : "polling.request.seen-to")))
                .orElseThrow(NoSuchPage::new);
    }

    private VotingRequestPage page(String village, Form form, Words words) {
        var name = place.name(village);
        return Scope.of(village).call(() -> {
            var vote = requests.vote(village);
            var open = vote.map(requests::open).orElse(List.of());
            return new VotingRequestPage(
                    village,
                    name,
                    RequestInvitation.form(village),
                    open.stream()
                            .map(kind -> new Option(
                                    kind.name(), Wording.of(words, kind), form.chosen("kind", kind.name())))
                            .toList(),
                    vote.filter(_ -> !open.isEmpty())
                            .map(of -> lines(of, open, words))
                            .orElseGet(() -> List.of(words.of("polling.request.closed"))),
                    form);
        });
    }

    private List<String> lines(Election vote, List<RequestKind> open, Words words) {
        var lines = new ArrayList<String>();
        if (open.contains(RequestKind.PROXY)) {
            lines.add(words.of("polling.request.about.PROXY"));
            proxies.lastDay(vote).ifPresent(day -> lines.add(words.of("polling.request.until", Wording.of(words, day))));
        }
        if (open.contains(RequestKind.MOBILE_BOX)) {
            lines.add(words.of("polling.request.about.MOBILE_BOX"));
        }
        return lines;
    }
}
