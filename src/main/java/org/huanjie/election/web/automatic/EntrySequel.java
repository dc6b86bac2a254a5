package org.huanjie.election.web.automatic;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.automatic.AutomaticEntry;
import org.huanjie.shell.Redirect.Notice;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.AnswerHandler.Sequel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** 自动进入的告知 — after each act in a village its elections go on as far as they can; whoever did the act is told on the next page. */
@Component
class EntrySequel implements Sequel {

    private static final Logger LOG = LoggerFactory.getLogger(EntrySequel.class);
    private static final String VILLAGE = "village";

    private final AutomaticEntry automatic;

    EntrySequel(AutomaticEntry automatic) {
        this.automatic = automatic;
    }

    @Override
    public List<Notice> after(HttpServletRequest request, Words words) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get(VILLAGE) instanceof String village
                        && Principals.of(request) instanceof Account account
                ? told(village, account.person(), words)
                : List.of();
    }

    // the act is done and stays done; what could not follow it is entered by hand or by the clock
    private List<Notice> told(String village, SignedIn who, Words words) {
        try {
            return automatic.go(village, who.signInName()).stream()
                    .map(election -> new Notice(
                            "election.automatic.entered",
                            Wording.of(words, election.body()),
                            Wording.of(words, election.stage())))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn("{}: {}", village, e.toString());
            return List.of();
        }
    }
}
