package org.huanjie.polling.web.request;

import java.util.Optional;
import org.huanjie.polling.request.VotingRequests;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.PublicInvitation;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Component;

/** 投票申请指引 — leads from a village's public page to the form, while a proxy or the mobile box can be asked for. */
@Component
class RequestInvitation implements PublicInvitation {

    private final VotingRequests requests;

    RequestInvitation(VotingRequests requests) {
        this.requests = requests;
    }

    static String form(String village) {
        return "/v/" + village + "/voting-request";
    }

    @Override
    public Optional<Line> of(String village, Words words) {
        return Scope.of(village)
                .call(() -> requests.vote(village).filter(vote -> !requests.open(vote).isEmpty()))
                .map(_ -> new Line(
                        words.of("polling.request.title"),
                        words.of("polling.request.lead"),
                        words.of("polling.request.go"),
                        form(village)));
    }
}
