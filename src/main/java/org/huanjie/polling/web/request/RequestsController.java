package org.huanjie.polling.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.polling.request.RequestKind;
import org.huanjie.polling.request.VotingRequest;
import org.huanjie.polling.request.VotingRequestId;
import org.huanjie.polling.request.VotingRequests;
import org.huanjie.polling.web.Place;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 投票申请办理入口 — the committee reads who waits to be called back, each look recorded, and says when it is done. */
@Controller
class RequestsController {

    private final Place place;
    private final VotingRequests requests;
    private final Looks looks;

    RequestsController(Place place, VotingRequests requests, Looks looks) {
        this.place = place;
        this.requests = requests;
        this.looks = looks;
    }

    @Allowed(to = Permission.CONDUCT)
    @GetMapping("/villages/{village}/polling/requests")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, List.of(), who, place.words(request));
    }

    @Allowed(to = Permission.CONDUCT)
    @PostMapping("/villages/{village}/polling/requests/{request}/done")
    Answer done(
            @PathVariable String village,
            @PathVariable VotingRequestId request,
            SignedIn who,
            HttpServletRequest http) {
        return switch (requests.done(village, request, who)) {
            case Verdict.Done<Verdict.Nothing> _ -> Redirect.to(path(village), "polling.request.done");
            case Verdict.Refused(var reasons) -> page(village, reasons, who, place.words(http));
        };
    }

    private RequestsPage page(String village, List<Reason> refused, SignedIn who, Words words) {
        return new RequestsPage(
                village,
                place.name(village),
                requests.waiting(place.vote(village)).stream()
                        .map(one -> looked(one, who, words))
                        .toList(),
                Reason.said(words, refused));
    }

    // who asked and how to reach them is personal: each look is recorded before it is shown
    private RequestsPage.Line looked(VotingRequest one, SignedIn who, Words words) {
        looks.record(who, one.village(), one.id().uuid(), "polling.request", words.of("polling.request.look"));
        var asker = one.asker().orElseThrow();
        return new RequestsPage.Line(
                Wording.of(words, one.kind()),
                asker.name(),
                asker.contact(),
                Wording.of(words, one.askedAt()),
                enter(one.village(), one.kind(), asker.name()),
                path(one.village()) + "/" + one.id() + "/done");
    }

    private static String enter(String village, RequestKind kind, String name) {
        var typed = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return switch (kind) {
            case PROXY -> "/villages/" + village + "/polling?principal=" + typed + "#principal";
            case MOBILE_BOX -> "/villages/" + village + "/polling/opening?step=mobile&applicant=" + typed + "#applicant";
        };
    }

    private static String path(String village) {
        return "/villages/" + village + "/polling/requests";
    }
}
